import { requireUser } from '@/lib/auth/session';
import { getReport } from '@/lib/reports/data';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { wordsFor } from '@/lib/words/translator';
import { choicesOf, rangeOf } from '../asked-range';

/** The report as a PDF, `?from=2026-08-26&to=2026-11-23`, with what of it is wanted as the page asks for it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireUser();
  const range = rangeOf(user, request.url);
  if (range instanceof Response) return range;
  const report = await getReport(user, range, choicesOf(request.url), 'file');
  const pdf = await reportPdf(report, wordsFor(user.locale), user.paper);
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="nape-report-${range.from}-${range.to}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
