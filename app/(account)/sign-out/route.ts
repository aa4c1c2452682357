import { leave } from '@/lib/auth/config';
import { isOwnPage } from '@/lib/auth/origin';

/**
 * Signs this browser out and loads the start anew, so that no page of the journal stays in the browser's memory. A form
 * posts here itself, with or without JavaScript.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPage(request.headers)) return new Response(null, { status: 403 });
  await leave();
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Clear-Site-Data': '"cache", "storage"', 'Cache-Control': 'no-store' },
  });
}
