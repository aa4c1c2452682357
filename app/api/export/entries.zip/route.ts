import { fileResponse } from '@/app/api/file-response';
import { rangeOf } from '@/app/api/report/asked-range';
import { requireUser } from '@/lib/auth/session';
import { zipped } from '@/lib/portability/zip';
import { getDiary } from '@/lib/reports/csv/data';
import { diaryFiles } from '@/lib/reports/csv/files';
import { now } from '@/lib/time/clock';
import { wordsForFiles } from '@/lib/words/translator';

/** Everything of a range as tables for a spreadsheet, in one zip: `?from=2026-08-26&to=2026-11-23`. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireUser();
  const range = rangeOf(user, request.url);
  if (range instanceof Response) return range;
  const files = diaryFiles(await getDiary(user.id, range), wordsForFiles(user.locale));
  return fileResponse(zipped(files, now()), {
    name: `nape-entries-${range.from}-${range.to}.zip`,
    type: 'application/zip',
  });
}
