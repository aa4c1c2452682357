import type { User } from '@/lib/auth/session';
import { askedChoices } from '@/lib/reports/choices';
import type { Report } from '@/lib/reports/compose';
import { getReport } from '@/lib/reports/data';
import { askedRange } from '@/lib/reports/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** What the address of the page Report asks for: each name of its query, with its values. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The report that an address asks for, exactly as the page Report shows it; null when there is none, or nothing in it. */
export async function askedReport(user: User, asked: Asked, today: CalendarDay): Promise<Report | null> {
  const { range } = askedRange({ from: asked.from, to: asked.to }, today);
  if (!range) return null;
  const report = await getReport(user, range, askedChoices(asked), 'file');
  return report.coverage.logged === 0 ? null : report;
}

/** The query as one text, which names the days of the report even where the address leaves them out. */
export function queryOf(asked: Asked, { range }: Report): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...asked, ...range }))
    for (const value of [values ?? []].flat()) query.append(name, value);
  return query.toString();
}

/** The way back. */
export function askedBy(query: string): Asked {
  const params = new URLSearchParams(query);
  return Object.fromEntries(Array.from(params.keys(), (name) => [name, params.getAll(name)]));
}
