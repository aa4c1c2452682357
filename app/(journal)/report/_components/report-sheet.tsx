import { ChartTable } from '@/app/_components/charts/chart-table';
import { marksInWords } from '@/app/_components/charts/marks-in-words';
import { PainChart } from '@/app/_components/charts/pain-chart';
import { painTable } from '@/app/_components/charts/pain-table';
import type { Report } from '@/lib/reports/compose';
import type { SheetList } from '@/lib/reports/lists';
import { type Sheet, sheetOf } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';
import { DailySection, NotesSection } from './further-sections';
import { NumbersTable } from './numbers-table';
import { PlacesSection } from './places-section';
import { Caption, Items, Part, Titled } from './sheet-lists';
import { VisitsSection } from './visits-section';

/** The report as a sheet of paper: on the screen in the theme's colours, printed black on white on one page. */
export function ReportSheet({ report, words }: { report: Report; words: Words }) {
  const sheet = sheetOf(report, words);
  const { table, chart, notes, daily } = sheet;
  return (
    <article
      aria-labelledby="report-title"
      className="mt-8 rounded border border-rule bg-sheet px-4 py-6 [--ground:var(--sheet)] sm:px-8 sm:py-8 print:m-0 print:border-0 print:bg-transparent print:p-0 print:leading-snug print:[--ground:white] print:[zoom:0.57]"
    >
      <Head sheet={sheet} />
      <About sheet={sheet} words={words} />
      {table && <NumbersTable table={table} />}
      {chart && <Chart chart={chart} report={report} words={words} />}
      <Lower sheet={sheet} report={report} words={words} />
      {notes && <NotesSection {...notes} />}
      {daily && <DailySection table={daily} />}
      <footer className="mt-8 border-ink border-t pt-3 text-ink-2 text-xs print:mt-3">
        {sheet.footer.map((line) => (
          <p key={line} className="mt-1 first:font-semibold first:text-ink">
            {line}
          </p>
        ))}
      </footer>
    </article>
  );
}

function Head({ sheet: { kind, title, period, visit, coverage, note, changes } }: { sheet: Sheet }) {
  return (
    <header>
      <p className="text-ink-2 text-s print:hidden">{kind}</p>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 border-ink border-b pb-3 print:pb-1">
        <h2 id="report-title" className="text-xl">
          {title}
        </h2>
        <p className="font-semibold">{period}</p>
        <p className="w-full text-ink-2 text-s sm:flex sm:flex-wrap sm:justify-between sm:gap-x-8">
          <span className="block">{visit}</span>
          <span className="block">{coverage}</span>
        </p>
      </div>
      <p className="mt-5 font-serif text-l leading-snug sm:text-xl print:mt-3 print:text-l print:font-semibold">
        {note.line}
      </p>
      {note.legend && <p className="mt-1 max-w-[44em] text-ink-2 text-xs print:max-w-none">{note.legend}</p>}
      {changes.length > 0 && (
        <div className="mt-3 print:mt-1">
          {changes.map((change) => (
            <p key={change} className="mt-1 text-s print:mt-0">
              {change}
            </p>
          ))}
        </div>
      )}
    </header>
  );
}

/** The person's own words, and what the trouble makes hard. */
function About({ sheet: { about, activities }, words }: { sheet: Sheet; words: Words }) {
  if (about.length === 0 && !activities) return null;
  return (
    <section className="mt-6 grid gap-x-10 gap-y-4 border-rule border-t pt-5 sm:auto-cols-fr sm:grid-flow-col print:mt-3 print:pt-2">
      {about.map(({ term, text }) => (
        <div key={term} className="min-w-0 text-s">
          <h3 className="font-sans text-ink-2 text-s">{term}</h3>
          <p className="mt-1 whitespace-pre-line print:mt-0">{text}</p>
        </div>
      ))}
      {activities && (
        <div className="min-w-0">
          <h3 className="font-sans text-ink-2 text-s">{activities.title}</h3>
          <Items list={activities} words={words} />
        </div>
      )}
    </section>
  );
}

function Chart({
  chart: { title, key, alt },
  report,
  words,
}: {
  chart: NonNullable<Sheet['chart']>;
  report: Report;
  words: Words;
}) {
  return (
    <figure className="mt-8 border-rule border-t pt-5 print:mt-3 print:pt-2 print:[&_svg.block]:h-32">
      <figcaption className="mb-5 font-serif text-l print:mb-3">{title}</figcaption>
      <PainChart
        title={`${title}. ${alt}`}
        days={report.days}
        range={report.range}
        usual={null}
        visits={report.visits}
        medicationDays={report.medicationDays}
        flareUps={report.flareUps?.found ?? []}
        words={words}
      />
      <div className="print:hidden">
        <ChartTable
          {...painTable(report.days, report.range, words)}
          label={words.t('charts.table')}
          note={marksInWords(report.visits, [], words)}
        />
      </div>
      <p className="sr-only">{key}</p>
    </figure>
  );
}

/** What stands beneath the chart: on paper in three columns, which are read one after the other. */
function Lower({ sheet, report, words }: { sheet: Sheet; report: Report; words: Words }) {
  const { places, flareUps, done, medication, factors, visits, patterns } = sheet;
  const beside = [...(medication ? [medication] : []), ...(factors ?? [])];
  return (
    <div className="print:mt-3 print:columns-3 print:gap-6 print:border-rule print:border-t print:pt-2">
      {places && <PlacesSection where={report.places} figure={places} words={words} />}
      {flareUps && (
        <div className="break-inside-avoid">
          <Part title={flareUps.title}>
            <Items list={flareUps} words={words} inline />
            <Caption text={flareUps.caption} />
          </Part>
        </div>
      )}
      {done && (
        <Part title={done.title}>
          <Caption text={done.caption} />
          {done.lists.length === 0 && <p className="mt-1 text-s">{done.nothing}</p>}
          <Lists lists={done.lists} words={words} />
        </Part>
      )}
      {beside.length > 0 && (
        <Part title={null}>
          <Lists lists={beside} words={words} />
        </Part>
      )}
      {(visits || patterns) && (
        <div className="grid items-start gap-x-10 wide:grid-cols-2 print:block">
          {visits && (
            <div className="min-w-0 break-inside-avoid">
              <VisitsSection table={visits} words={words} />
            </div>
          )}
          {patterns && (
            <Part title={patterns.title}>
              {patterns.lists.length === 0 && <p className="mt-1 text-s">{patterns.nothing}</p>}
              {patterns.lists.map((list) => (
                <Titled key={list.title} list={list} words={words} />
              ))}
              <Caption text={patterns.caption} />
            </Part>
          )}
        </div>
      )}
    </div>
  );
}

function Lists({ lists, words }: { lists: readonly SheetList[]; words: Words }) {
  return (
    <div className="grid gap-x-10 sm:grid-cols-2 wide:grid-cols-3 print:block">
      {lists.map((list) => (
        <Titled key={list.title} list={list} words={words} />
      ))}
    </div>
  );
}
