import { latestInsights } from '@/lib/insights/latest';
import { openStorage } from '@/lib/storage/open';
import { dayOf } from '@/lib/time/calendar-day';
import { addPerson, storyTime } from './cast';

import { keepEvening } from './log';
import { keepToldDays } from './told-diary';

/*
 * A program of its own, because Vitest's threads read no TypeScript: writes a diary to DATA_DIR, asks for its insights as
 * a page does, writes again, asks again, and prints what it was told.
 */

const today = dayOf('2026-11-23');
const storage = openStorage(process.env.DATA_DIR ?? '', { migrations: 'db/migrations', now: storyTime });
const ada = await addPerson('Ada');
const ben = await addPerson('Ben');
await keepToldDays(ada, today, 60);

console.info(
  JSON.stringify([await told(ada.id), await told(ada.id), await told(ben.id), await afterAnother()]),
);
storage.close();

async function afterAnother() {
  await keepEvening(ada, dayOf('2026-09-01'), { average: 3 });
  return told(ada.id);
}

async function told(userId: typeof ada.id) {
  const latest = await latestInsights(userId, today);
  const insights = latest.state === 'current' ? latest.insights : await latest.coming;
  return { state: latest.state, from: insights?.from ?? null, habits: insights?.findings.length ?? null };
}
