import { fileResponse } from '@/app/api/file-response';
import { piecesOf } from '@/lib/portability/pieces';
import { fhirTexts } from '@/lib/reports/fhir/bundle';
import { recordOf } from '@/lib/reports/fhir/record';
import { nothingShared } from '@/lib/reports/share/nothing';
import { wordsForFiles } from '@/lib/words/translator';
import { currentSnapshot } from '../../../access';

/** The shared report as a FHIR R4 document, for a clinic's own records: the same bytes each time. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ report: string }> },
): Promise<Response> {
  const snapshot = await currentSnapshot((await params).report);
  if (!snapshot) return nothingShared();
  const { report, beside, madeAt, locale, about } = snapshot;
  const words = wordsForFiles(locale);
  const texts = fhirTexts(recordOf(report, beside, words), { kind: 'document', madeAt }, words);
  return fileResponse(piecesOf(texts), {
    name: `nape-report-${about.from}-${about.to}.fhir.json`,
    type: 'application/fhir+json',
  });
}
