import { isOwnPage } from '@/lib/auth/origin';
import { requireUser } from '@/lib/auth/session';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { linkAddress } from '@/lib/reports/share/address';
import { codeMatrix } from '@/lib/reports/share/code';
import { ownShared } from '@/lib/reports/share/data';
import { now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { refused } from '../asked-range';

/**
 * A report that was just shared, as a PDF that carries the QR code of its link. The token is in the body of the form that
 * stands beside the link, so that no address has it; whose it is, is asked of the database.
 */
export async function POST(request: Request): Promise<Response> {
  const user = await requireUser();
  if (!isOwnPage(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  const token = String(form?.get('token') ?? '');
  const shared = await ownShared(user.id, token, now());
  if (!shared) return refused([wordsFor(user.locale).t('share.endedBefore')]);
  const { report, locale, paper, about } = shared;
  const code = { matrix: codeMatrix(linkAddress(token, request.headers)), ends: about.endsOn };
  const pdf = await reportPdf(report, wordsFor(locale), paper, code);
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="nape-report-${about.from}-${about.to}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
