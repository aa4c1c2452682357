import type { Words } from '@/lib/words/translator';
import type { VisitTable } from '../sheet';
import { type Block, heading, small, stack, text } from './block';
import type { Page } from './page';

const head = { size: 6.9, ink: 'grey' } as const;
const plain = { size: 8 } as const;
const number = { size: 8, style: 'bold', align: 'right', tabular: true } as const;
const leading = 10.4;

/** The visits with what lies before and after each; what is more than `most` is counted. */
export function visitsBlock(page: Page, table: VisitTable, width: number, most: number, { t }: Words): Block {
  const { title, rows, columns, nothing } = table;
  if (rows.length === 0)
    return stack([heading(page, title, width), text(page, 'P', nothing, width, { ...plain, most: 1 })], 2);
  const kept = rows.length <= most ? rows : rows.slice(0, most - 1);
  const rest = rows.length - kept.length;
  const value = 46;
  const label = width - 2 * value;
  const body: Block = {
    height: leading * (kept.length + 1),
    draw: (x, top) =>
      page.nest('Table', (tags) => {
        tags.branch('TR', (row) => {
          for (const [index, words] of columns.entries())
            row.leaf(
              'TH',
              () =>
                index === 0
                  ? page.line(words, x, top, label, head)
                  : page.line(words, x + label + (index - 1) * value, top, value, {
                      ...head,
                      align: 'right',
                    }),
              { scope: 'Column' },
            );
        });
        for (const [index, { label: words, before, after, others }] of kept.entries()) {
          const y = top + (index + 1) * leading;
          tags.branch('TR', (row) => {
            row.leaf('TH', () => page.line(others ? `${words} *` : words, x, y, label - 2, plain), {
              scope: 'Row',
            });
            row.leaf('TD', () => page.line(before, x + label, y, value, number));
            row.leaf('TD', () => page.line(after, x + label + value, y, value, number));
          });
        }
      }),
  };
  const more =
    rest > 0 ? [text(page, 'P', t('report.done.more', { count: rest }), width, { ...head, most: 1 })] : [];
  const caption = [
    ...(kept.some(({ others }) => others) ? [t('report.visits.marked')] : []),
    table.caption,
  ].join(' ');
  return stack(
    [heading(page, title, width), body, ...more, text(page, 'P', caption, width, { ...small, most: 5 })],
    2,
  );
}
