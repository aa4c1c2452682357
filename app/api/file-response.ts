import { setImmediate } from 'node:timers/promises';

/**
 * A file to keep, sent while it is made: a piece is made when the one before it is on its way. The first one is awaited
 * here, so that what fails at once is answered as a failure; what fails later breaks the connection, and the browser
 * says that the file is not whole.
 */
export async function fileResponse(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  { name, type }: { readonly name: string; readonly type: string },
): Promise<Response> {
  let next = await pieces.next();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        if (next.done) return controller.close();
        controller.enqueue(next.value);
        // A long file leaves room for the requests of others.
        await setImmediate();
        next = await pieces.next();
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
