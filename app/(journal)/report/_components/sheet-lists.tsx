import type { ReactNode } from 'react';
import type { SheetList } from '@/lib/reports/lists';
import type { Words } from '@/lib/words/translator';

/** A part of the sheet under a hairline, with its own heading if it has one; on paper parts stand close together. */
export function Part({ title, children }: { title: string | null; children: ReactNode }) {
  return (
    <section className="mt-8 min-w-0 border-rule border-t pt-5 print:mt-0 print:mb-2 print:border-0 print:pt-0">
      {title && <h3 className="break-after-avoid text-l">{title}</h3>}
      {children}
    </section>
  );
}

/** A list under a quiet heading. */
export function Titled({ list, words }: { list: SheetList; words: Words }) {
  return (
    <div className="mt-3 min-w-0 break-inside-avoid print:mt-0.5">
      <h4 className="text-ink-2 text-s">{list.title}</h4>
      <Items list={list} words={words} />
    </div>
  );
}

export function Caption({ text }: { text: string | null }) {
  return text ? (
    <p className="mt-1 max-w-[44em] text-pretty text-ink-2 text-xs print:mt-0 print:max-w-none">{text}</p>
  ) : null;
}

// On paper the page must stay one, so what comes last is only counted there; the screen has it all.
const mostOnPaper = 4;

/** A list with a value at the end of each line, or right after its label where they run on. */
export function Items({
  list: { items, nothing },
  words,
  inline = false,
}: {
  list: SheetList;
  words: Words;
  inline?: boolean;
}) {
  if (items.length === 0) return <p className="mt-1 text-s">{nothing}</p>;
  const onPaper = items.length <= mostOnPaper ? items.length : mostOnPaper - 1;
  const rest = items.length - onPaper;
  const [list, line, start, end] = inline
    ? ['sm:flex sm:flex-wrap sm:gap-x-8 print:block', 'flex gap-x-2', 'min-w-0 max-w-full', '']
    : // A long label breaks beside its value; a long value goes beneath.
      ['', 'flex flex-wrap gap-x-3', 'min-w-0 flex-[1_1_7rem]', 'ms-auto text-end'];
  return (
    <ul className={`mt-1 text-s print:mt-0 print:leading-tight ${list}`}>
      {items.map(({ label, value }, index) => (
        <li key={label} className={`py-0.5 print:py-0 ${line} ${index < onPaper ? '' : 'print:hidden'}`}>
          <span className={start}>{label}</span>
          <b className={`font-semibold ${end}`}>{value}</b>
        </li>
      ))}
      {rest > 0 && (
        <li className="hidden text-ink-2 print:block">{words.t('report.done.more', { count: rest })}</li>
      )}
    </ul>
  );
}
