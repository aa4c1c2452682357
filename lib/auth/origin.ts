/**
 * Whether a request that changes something comes from a page of ours. Browsers always say where a form stands; one that
 * says nothing is refused, for Next lets it through.
 */
export function isOwnPage(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
