import { rangeOf } from '@/app/api/report/asked-range';
import { requireUser } from '@/lib/auth/session';
import { entriesCsv } from '@/lib/reports/csv';
import { getDayFile } from '@/lib/reports/data';
import { wordsFor } from '@/lib/words/translator';

/** Every day of a range as a table for a spreadsheet: `?from=2026-08-26&to=2026-11-23`. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireUser();
  const range = rangeOf(user, request.url);
  if (range instanceof Response) return range;
  const csv = entriesCsv(await getDayFile(user.id, range), wordsFor(user.locale));
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nape-days-${range.from}-${range.to}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
