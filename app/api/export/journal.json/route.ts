import { fileResponse } from '@/app/api/file-response';
import { requireUser } from '@/lib/auth/session';
import { journalTexts } from '@/lib/portability/export';
import { piecesOf } from '@/lib/portability/pieces';
import { livedMoment, now } from '@/lib/time/clock';

/** The whole journal as JSON, complete: what was ever said, and everything that it names. */
export async function GET(): Promise<Response> {
  const user = await requireUser();
  const at = now();
  return fileResponse(piecesOf(journalTexts(user.id, at)), {
    name: `nape-journal-${livedMoment(at, user).day}.json`,
    type: 'application/json; charset=utf-8',
  });
}
