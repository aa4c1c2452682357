import type { Words } from '@/lib/words/translator';
import { small } from './block';
import { lackSign } from './font';
import type { Page } from './page';

const honestLook = { size: 7.8, style: 'bold', most: 1 } as const;
const restLook = { ...small, size: 6.8, most: 4 } as const;
const room = 5;

/** How high the foot is, with a line for what the page could not hold. */
export function footHeight(page: Page, footer: readonly string[]): number {
  const [honest = '', ...rest] = footer;
  return (
    room +
    page.heightOf(honest, page.width, honestLook) +
    page.heightOf(rest.join(' '), page.width, restLook) +
    page.heightOf('.', page.width, restLook)
  );
}

/** What the page is, how it was made, and what of it the font or the room could not hold. Drawn last on its page. */
export function drawFoot(page: Page, footer: readonly string[], words: Words): void {
  const [honest = '', ...rest] = footer;
  let y = page.bottom - footHeight(page, footer);
  page.rule(y, 1, 'black');
  y += room;
  page.tag('P', () => page.paragraph(honest, page.left, y, page.width, honestLook));
  y += page.heightOf(honest, page.width, honestLook);
  const lacks = lacking(page, words);
  page.tag('P', () => page.paragraph([...lacks, ...rest].join(' '), page.left, y, page.width, restLook));
}

/** What this page could not hold, in sentences. The count begins anew with the next page. */
export function lacking(page: Page, { t }: Words): string[] {
  const { replaced, shortened } = page;
  [page.replaced, page.shortened] = [0, 0];
  return [
    ...(replaced > 0 ? [t('report.footer.replaced', { count: replaced, sign: lackSign })] : []),
    ...(shortened > 0 ? [t('report.footer.shortened', { count: shortened })] : []),
  ];
}
