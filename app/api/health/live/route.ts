export const dynamic = 'force-dynamic';

/** Whether the process answers. It asks nothing of the database: a supervisor restarts what fails this. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
