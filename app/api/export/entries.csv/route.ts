import { fileResponse } from '@/app/api/file-response';
import { rangeOf } from '@/app/api/report/asked-range';
import { requireUser } from '@/lib/auth/session';
import { piecesOf } from '@/lib/portability/pieces';
import { getDiary } from '@/lib/reports/csv/data';
import { daysCsv } from '@/lib/reports/csv/days';
import { wordsForFiles } from '@/lib/words/translator';

/** Every day of a range as a table for a spreadsheet: `?from=2026-08-26&to=2026-11-23`. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireUser();
  const range = rangeOf(user, request.url);
  if (range instanceof Response) return range;
  const texts = daysCsv(await getDiary(user.id, range), wordsForFiles(user.locale));
  return fileResponse(piecesOf(texts), {
    name: `nape-days-${range.from}-${range.to}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}
