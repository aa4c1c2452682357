import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { nothingShared } from '@/lib/reports/share/nothing';
import { wordsFor } from '@/lib/words/translator';
import { currentSnapshot } from '../../../access';

/** The shared report as a PDF. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ report: string }> },
): Promise<Response> {
  const snapshot = await currentSnapshot((await params).report);
  if (!snapshot) return nothingShared();
  const { report, locale, paper, about } = snapshot;
  const pdf = await reportPdf(report, wordsFor(locale), paper);
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="nape-report-${about.from}-${about.to}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
