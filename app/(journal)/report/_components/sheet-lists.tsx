import type { ReactNode } from 'react';
import type { SheetList } from '@/lib/reports/lists';
import type { Words } from '@/lib/words/translator';

/** A part of the sheet with its own heading, kept whole where columns or pages break. */
export function ListSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6 min-w-0 break-inside-avoid print:mb-2">
      <h3 className="text-l">{title}</h3>
      {children}
    </section>
  );
}

/** A smaller part, under a quiet heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-3 mb-4 min-w-0 break-inside-avoid print:mt-1 print:mb-1">
      <h4 className="text-ink-2 text-s">{title}</h4>
      {children}
    </section>
  );
}

export function Caption({ text }: { text: string | null }) {
  return text ? <p className="mt-1 max-w-[44em] text-ink-2 text-xs print:max-w-none">{text}</p> : null;
}

// On paper the page must stay one, so what comes last is only counted there; the screen has it all.
const mostOnPaper = 4;

/** A list with a value at the end of each line. With `words` its end is counted on paper. */
export function Items({ list: { items, nothing }, words }: { list: SheetList; words?: Words }) {
  if (items.length === 0) return <p className="mt-1 text-s">{nothing}</p>;
  const onPaper = !words || items.length <= mostOnPaper ? items.length : mostOnPaper - 1;
  const rest = items.length - onPaper;
  return (
    <ul className="mt-1 text-s print:mt-0 print:leading-tight">
      {items.map(({ label, value }, index) => (
        <li
          key={label}
          className={`flex flex-wrap justify-between gap-x-3 py-0.5 print:py-0 ${index < onPaper ? '' : 'print:hidden'}`}
        >
          <span className="min-w-0 max-w-full">{label}</span>
          <b className="ms-auto shrink-0 font-semibold">{value}</b>
        </li>
      ))}
      {words && rest > 0 && (
        <li className="hidden text-ink-2 print:block">{words.t('report.done.more', { count: rest })}</li>
      )}
    </ul>
  );
}
