import { fileResponse } from '@/app/api/file-response';
import { requireUser } from '@/lib/auth/session';
import { piecesOf } from '@/lib/portability/pieces';
import { composeReport } from '@/lib/reports/compose';
import { getEntries } from '@/lib/reports/data';
import { bundleKinds, fhirTexts } from '@/lib/reports/fhir/bundle';
import { getBeside } from '@/lib/reports/fhir/data';
import { recordOf } from '@/lib/reports/fhir/record';
import { now } from '@/lib/time/clock';
import { wordsForFiles } from '@/lib/words/translator';
import { choicesOf, rangeOf, refused } from '../asked-range';

/**
 * The report as a FHIR R4 bundle: `?kind=collection&from=2026-08-26&to=2026-11-23`; without a kind a document. What of it is
 * wanted is asked as the page asks for it.
 */
export async function GET(request: Request): Promise<Response> {
  const user = await requireUser();
  const range = rangeOf(user, request.url);
  if (range instanceof Response) return range;
  const words = wordsForFiles(user.locale);
  const asked = new URL(request.url).searchParams.get('kind') ?? 'document';
  const kind = bundleKinds.find((each) => each === asked);
  if (!kind) return refused([words.t('fhir.kind')]);
  const choices = choicesOf(request.url);
  // A bundle tells no patterns, so none are worked out for it.
  const [entries, beside] = await Promise.all([
    getEntries(user.id, range, choices),
    getBeside(user.id, range),
  ]);
  const record = recordOf(composeReport({ ...entries, name: user.name }, choices), beside, words);
  return fileResponse(piecesOf(fhirTexts(record, { kind, madeAt: now() }, words)), {
    name: `nape-report-${range.from}-${range.to}.fhir.json`,
    type: 'application/fhir+json',
  });
}
