import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { type CodeMatrix, darkRuns } from '../share/code';
import { small } from './block';
import { lackSign } from './font';
import { inks, type Page } from './page';

/** The QR code of a link to the report, and the day on which the link ends. */
export type LinkCode = { readonly matrix: CodeMatrix; readonly ends: CalendarDay };

type Foot = { readonly footer: readonly string[]; readonly code: LinkCode | null };

const honestLook = { size: 7.8, style: 'bold', most: 2 } as const;
const restLook = { ...small, size: 6.8, most: 6 } as const;
const room = 5;
// A code of 45 modules is read from paper when each is half a millimetre wide.
const codeSide = 64;

/** How high the foot is, with a line for what the page could not hold. */
export function footHeight(page: Page, foot: Foot, words: Words): number {
  const { honest, rest, width } = partsOf(page, foot, words);
  const text =
    page.heightOf(honest, width, honestLook) +
    page.heightOf(rest, width, restLook) +
    page.heightOf('.', width, restLook);
  return room + (foot.code ? Math.max(text, codeSide) : text);
}

/** What the page is, how it was made, and what of it the font or the room could not hold. Drawn last on its page. */
export function drawFoot(page: Page, foot: Foot, words: Words): void {
  const { honest, rest, width } = partsOf(page, foot, words);
  let y = page.bottom - footHeight(page, foot, words);
  page.rule(y, 1, 'black');
  y += room;
  if (foot.code) drawCode(page, foot.code, y, words);
  page.tag('P', () => page.paragraph(honest, page.left, y, width, honestLook));
  y += page.heightOf(honest, width, honestLook);
  const all = [...lacking(page, words), rest].join(' ');
  page.tag('P', () => page.paragraph(all, page.left, y, width, restLook));
}

function partsOf(page: Page, { footer, code }: Foot, { t, day }: Words) {
  const [honest = '', ...rest] = footer;
  const leads = code ? [t('report.footer.code', { day: day(code.ends, 'medium') })] : [];
  return { honest, rest: [...leads, ...rest].join(' '), width: page.width - (code ? codeSide + 8 : 0) };
}

function drawCode(page: Page, { matrix }: LinkCode, top: number, { t }: Words): void {
  const side = codeSide / matrix.length;
  const left = page.right - codeSide;
  page.tag(
    'Figure',
    () => {
      for (const { x, y, length } of darkRuns(matrix))
        page.doc.rect(left + x * side, top + y * side, length * side, side);
      page.doc.fill(inks.black);
    },
    { alt: t('report.footer.codeAlt'), bbox: [left, top, page.right, top + codeSide] },
  );
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
