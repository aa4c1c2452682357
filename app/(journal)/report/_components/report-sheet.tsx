import { ChartTable } from '@/app/_components/charts/chart-table';
import { marksInWords } from '@/app/_components/charts/marks-in-words';
import { PainChart } from '@/app/_components/charts/pain-chart';
import { painTable } from '@/app/_components/charts/pain-table';
import type { Report } from '@/lib/reports/compose';
import { type DoneList, type Sheet, sheetOf } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';
import { NumbersTable } from './numbers-table';
import { PlacesFigure } from './places-figure';

/** The report as a sheet of paper: on the screen in the theme's colours, printed black on white on one page. */
export function ReportSheet({ report, words }: { report: Report; words: Words }) {
  const sheet = sheetOf(report, words);
  return (
    <article
      aria-labelledby="report-title"
      className="mt-8 rounded border border-rule bg-sheet px-4 py-6 [--ground:var(--sheet)] sm:px-8 sm:py-8 print:m-0 print:border-0 print:bg-transparent print:p-0 print:leading-snug print:[zoom:0.6]"
    >
      <Head sheet={sheet} />
      {sheet.places ? (
        <div className="mt-6 print:mt-4 grid print:grid-cols-[23rem_minmax(0,1fr)] gap-x-10 gap-y-8">
          <KeyNumbers
            keys={sheet.keys}
            columns="sm:grid-cols-4 print:grid-cols-2 content-start print:gap-y-2"
          />
          <PlacesFigure where={report.places} figure={sheet.places} words={words} />
        </div>
      ) : (
        <div className="mt-6 print:mt-4">
          <KeyNumbers keys={sheet.keys} columns="sm:grid-cols-4 print:grid-cols-4" />
        </div>
      )}
      <NumbersTable table={sheet.table} />
      <figure className="mt-8 border-rule border-t pt-5 print:mt-4 print:pt-3 print:[&_svg.block]:h-32">
        <figcaption className="mb-4 font-serif text-l">{sheet.chart.title}</figcaption>
        <PainChart
          title={`${sheet.chart.title}. ${sheet.chart.alt}`}
          days={report.days}
          range={report.range}
          usual={null}
          visits={report.visits}
          medicationDays={report.medicationDays}
          words={words}
        />
        <div className="print:hidden">
          <ChartTable
            {...painTable(report.days, report.range, words)}
            label={words.t('charts.table')}
            note={marksInWords(report.visits, [], words)}
          />
        </div>
      </figure>
      <section className="mt-6 border-rule border-t pt-5 print:mt-4 print:pt-3">
        <h3 className="text-l">{sheet.done.title}</h3>
        <div className="mt-3 grid gap-x-10 gap-y-5 sm:grid-cols-2 wide:grid-cols-[1.4fr_1fr_1fr_1fr] print:grid-cols-[1.4fr_1fr_1fr_1fr]">
          {sheet.done.lists.map((list) => (
            <Done key={list.title} list={list} words={words} />
          ))}
        </div>
      </section>
      <footer className="mt-6 border-ink print:mt-3 border-t pt-3 text-ink-2 text-xs">
        {sheet.footer.map((line) => (
          <p key={line} className="mt-1 first:font-semibold first:text-ink">
            {line}
          </p>
        ))}
      </footer>
    </article>
  );
}

function Head({ sheet }: { sheet: Sheet }) {
  return (
    <header>
      <p className="text-ink-2 text-s">{sheet.kind}</p>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 border-ink border-b pb-3">
        <h2 id="report-title" className="text-xl">
          {sheet.title}
        </h2>
        <p className="font-semibold">{sheet.period}</p>
        <p className="w-full text-ink-2 text-s sm:flex sm:flex-wrap sm:justify-between sm:gap-x-8">
          <span className="block">{sheet.visit}</span>
          <span className="block">{sheet.coverage}</span>
        </p>
      </div>
      <p className="mt-5 max-w-[30em] font-serif text-l leading-snug print:mt-3 print:max-w-none">
        {sheet.finding}
      </p>
      {sheet.details.map((detail) => (
        <p key={detail} className="mt-1 text-s">
          {detail}
        </p>
      ))}
    </header>
  );
}

function KeyNumbers({ keys, columns }: { keys: Sheet['keys']; columns: string }) {
  return (
    <dl className={`grid grid-cols-2 gap-x-6 gap-y-5 ${columns}`}>
      {keys.map(({ label, value, was }) => (
        <div key={label} className="flex flex-col">
          <dt className="order-2 text-s">{label}</dt>
          <dd className="font-semibold text-xxl leading-tight">{value}</dd>
          {was && <dd className="order-3 text-ink-2 text-s">{was}</dd>}
        </div>
      ))}
    </dl>
  );
}

// On paper the page must stay one, so what was done least is only counted there; the screen has it all.
const mostOnPaper = 5;

function Done({ list: { title, items, nothing }, words: { t } }: { list: DoneList; words: Words }) {
  const onPaper = items.length <= mostOnPaper ? items.length : mostOnPaper - 1;
  return (
    <div className="min-w-0 text-s">
      <h4 className="text-ink-2">{title}</h4>
      {items.length === 0 && <p className="mt-1">{nothing}</p>}
      <ul className="mt-1">
        {items.map(({ label, value }, index) => (
          <li
            key={label}
            className={`flex justify-between gap-3 py-0.5 print:py-0 ${index < onPaper ? '' : 'print:hidden'}`}
          >
            <span className="min-w-0">{label}</span>
            <b className="shrink-0 font-semibold">{value}</b>
          </li>
        ))}
        {items.length > onPaper && (
          <li className="hidden text-ink-2 print:block">
            {t('report.done.more', { count: items.length - onPaper })}
          </li>
        )}
      </ul>
    </div>
  );
}
