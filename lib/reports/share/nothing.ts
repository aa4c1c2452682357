import { createHash } from 'node:crypto';
import { notice } from '@/lib/storage/notice';
import { wordsFor } from '@/lib/words/translator';

/**
 * What stands behind every address under /shared that opens nothing: never made, expired, ended, spent, or of an account
 * that is gone. The same bytes each time, so that nobody learns which; without a script, and so without a nonce.
 */
export function nothingShared(): Response {
  page ??= Buffer.from(html());
  return new Response(page, {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
    },
  });
}

let page: Buffer<ArrayBuffer> | undefined;

// The colours of app/globals.css, for this page has no stylesheet but its own.
const style = `
:root{color-scheme:light dark;background:#faf6ef;color:#2b221b;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
body{margin:0}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem 4rem}
img{display:block;width:48px;height:48px;border-radius:10px}
h1{margin:1.5rem 0 .75rem;font:500 1.75rem/1.2 ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif}
p{margin:0;overflow-wrap:break-word}
aside{padding:.5rem 1rem;border-bottom:1px solid #ded5c9;background:#f1eae0;color:#5b4f46;font-size:.9375rem;text-align:center}
@media (prefers-color-scheme:dark){:root{background:#1a1612;color:#ece5da}aside{border-color:#3a342e;background:#14110d;color:#bfb5a8}}
`;

const policy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `img-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

function html(): string {
  const { locale, t } = wordsFor('en-GB');
  const said = notice();
  const title = escaped(t('shared.nothing.title'));
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${title} · ${escaped(t('app.name'))}</title>
<style>${style}</style>
</head>
<body>
${said === null ? '' : `<aside>${escaped(said)}</aside>\n`}<main>
<img src="/icons/nape-192.png" alt="">
<h1>${title}</h1>
<p>${escaped(t('shared.nothing.body'))}</p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
