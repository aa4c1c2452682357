import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { journalFile } from '@/lib/portability/schema';
import { addDays } from '@/lib/time/calendar-day';
import { fhirFaults } from '@/tests/support/fhir-rules';
import { account, expect, expectAccessible, signIn, t, test } from '@/tests/support/journey';
import { keepEvening, keepMorning } from '@/tests/support/log';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const startsAt = instantAt('UTC', today, '14:00');
const words = '=cmd|calc <script>alert(1)</script> \u202Eback 🦴';

async function miraWithEntries(): Promise<void> {
  const mira = await account('Mira', { name: 'Mira <b>' });
  for (const back of [0, 1, 2]) {
    const day = addDays(today, -back);
    await keepMorning(mira, day, { waking: back, asleepMinutes: 400 });
    await keepEvening(mira, day, { average: 4, worst: 7, places: [], note: words });
  }
}

/** What a link of the report gives to keep, and under which name. */
async function taken(page: Page, link: 'tables' | 'document' | 'collection' | 'journal') {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: t(`files.links.${link}`) }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the files for other programs are taken from the report, without JavaScript too', async ({
  visitor,
  nape,
}) => {
  await nape({ prepare: miraWithEntries, startsAt });
  for (const javaScriptEnabled of [true, false]) {
    const page = await visitor({ javaScriptEnabled });
    await signIn(page, { email: 'mira@example.org' });
    await page.goto(`/report?from=${addDays(today, -6)}&to=${today}`);
    await page.getByText(t('files.more')).click();
    if (javaScriptEnabled) await expectAccessible(page);

    const tables = await taken(page, 'tables');
    expect(tables.name).toBe(`nape-entries-${addDays(today, -6)}-${today}.zip`);
    const { 'days.csv': days = new Uint8Array() } = unzipSync(tables.bytes);
    const csv = Buffer.from(days).toString();
    expect(csv.split('\r\n')).toHaveLength(9);
    expect(csv).toContain(`"'${words}"`);

    for (const kind of ['document', 'collection'] as const) {
      const bundle = JSON.parse((await taken(page, kind)).bytes.toString());
      expect([bundle.type, fhirFaults(bundle)]).toEqual([kind, []]);
      expect(JSON.stringify(bundle)).not.toContain('cmd|calc');
    }

    const journal = journalFile.parse(JSON.parse((await taken(page, 'journal')).bytes.toString()));
    expect(journal.tables.note.map(({ text }) => text)).toEqual([words, words, words]);
    expect(journal.person).toMatchObject({ email: 'mira@example.org', name: 'Mira <b>' });
  }
});
