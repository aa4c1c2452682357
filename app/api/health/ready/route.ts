import { storageAnswers } from '@/lib/storage/health';

export const dynamic = 'force-dynamic';

/** Whether people can be served: 200, or 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const ready = await storageAnswers();
  return Response.json(
    { status: ready ? 'ok' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
