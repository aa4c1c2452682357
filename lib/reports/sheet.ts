import { mostDailyDays } from '@/lib/charts/weeks';
import type { Words } from '@/lib/words/translator';
import type { Section } from './choices';
import type { Comparison } from './comparison';
import { methodVersion, type Report } from './compose';
import { type DailyTable, dailyTable } from './daily-table';
import { changesOf, findingOf, noteOf } from './finding';
import {
  doneLists,
  factorLists,
  flareUpList,
  type ListItem,
  medicationList,
  patternLists,
  type SheetList,
} from './lists';
import { numbersTable, type SheetTable } from './numbers-table';
import { type PlacesFigure, placesFigure } from './places-figure';
import { daysAroundVisit } from './visit-courses';

/** Lists under one title. `nothing` stands in their place when there is none, `caption` says what they rest on. */
export type ListGroup = {
  readonly title: string;
  readonly lists: readonly SheetList[];
  readonly nothing: string;
  readonly caption: string | null;
};

/** The visits with the days before and after each. `others` is there when those days hold a further visit. */
export type VisitTable = {
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly others: string | null;
  }[];
  readonly nothing: string;
};

/** The report in a person's words, as screen, print and PDF show it. A part that is left out is null. */
export type Sheet = {
  readonly title: string;
  /** The title with its dates, for a file or a window. */
  readonly fullTitle: string;
  readonly kind: string;
  readonly period: string;
  readonly coverage: string;
  readonly visit: string | null;
  /** The line that a clinician writes down; `legend` says what its parts are. */
  readonly note: { readonly line: string; readonly legend: string | null };
  /** A sentence for each change of the average. */
  readonly changes: readonly string[];
  /** What the person wants to know, and how it began. */
  readonly about: readonly { readonly term: string; readonly text: string }[];
  readonly activities: SheetList | null;
  readonly table: SheetTable | null;
  readonly chart: { readonly title: string; readonly key: string; readonly alt: string } | null;
  /** Null also when no day says where it hurt. */
  readonly places: (PlacesFigure & { readonly felt: string | null }) | null;
  readonly flareUps: (SheetList & { readonly caption: string | null }) | null;
  readonly done: ListGroup | null;
  readonly medication: SheetList | null;
  readonly factors: readonly SheetList[] | null;
  readonly visits: VisitTable | null;
  readonly patterns: ListGroup | null;
  readonly notes: {
    readonly title: string;
    readonly items: readonly ListItem[];
    readonly nothing: string;
  } | null;
  readonly daily: DailyTable | null;
  readonly footer: readonly string[];
};

/** What a comparison comes to in words: its sentence, each change, and the table. */
export function comparisonWords(
  compared: Comparison,
  words: Words,
): { readonly finding: string; readonly details: readonly string[]; readonly table: SheetTable } {
  return {
    finding: findingOf(compared, words),
    details: changesOf(compared, words),
    table: numbersTable(compared, words),
  };
}

export function sheetOf(report: Report, words: Words): Sheet {
  const { t } = words;
  const { name, shown, extras } = report;
  const [from, to] = [words.day(report.range.from, 'medium'), words.day(report.range.to, 'medium')];
  const part = <Part>(section: Section, make: () => Part): Part | null =>
    shown.includes(section) ? make() : null;
  return {
    title: t('report.sheet.title', { name }),
    fullTitle: t('report.sheet.fullTitle', { name, from, to }),
    kind: t('report.sheet.kind'),
    period: t('report.sheet.period', { from, to }),
    coverage: coverage(report, words),
    visit: part('visits', () =>
      report.lastVisit
        ? t('report.sheet.lastVisit', { day: words.day(report.lastVisit, 'medium') })
        : t('report.sheet.noVisit'),
    ),
    note: noteOf(report, words) ?? { line: findingOf(report, words), legend: null },
    changes: changesOf(report, words),
    about: about(report, words),
    activities: part('question', () => activityList(report, words)),
    table: part('numbers', () => numbersTable(report, words)),
    chart: part('chart', () => chart(report, words)),
    places: part('places', () => places(report, words)),
    flareUps: part('flare-ups', () => flareUpList(report, words)),
    done: part('done', () => done(report, words)),
    medication: part('medication', () => medicationList(report, words)),
    factors: part('factors', () => factorLists(report, words)),
    visits: part('visits', () => visits(report, words)),
    patterns: part('patterns', () => patternLists(report, words)),
    notes: extras.includes('notes') ? notes(report, words) : null,
    daily: extras.includes('daily') ? dailyTable(report.days, words) : null,
    footer: [
      t('report.footer.honest'),
      t('report.footer.method', { version: methodVersion }),
      t(`report.threshold.cited.${report.thresholdTenths}`),
    ],
  };
}

function coverage({ coverage: { logged, of, backFilled } }: Report, { t, number }: Words): string {
  const text = t('report.sheet.logged', { logged, of, share: number((100 * logged) / of) });
  return logged === 0 ? text : `${text}, ${t('report.sheet.backFilled', { count: backFilled })}`;
}

function about({ question, trouble }: Report, { t, day }: Words): Sheet['about'] {
  const { since = null, how = null } = trouble ?? {};
  const began = [...(since ? [t('report.about.since', { day: day(since, 'medium') })] : []), how ?? ''];
  return [
    ...(question
      ? [
          {
            term: t('report.about.question', {
              visit: question.forVisit ? day(question.forVisit, 'short') : 'none',
            }),
            text: question.text,
          },
        ]
      : []),
    ...(since || how ? [{ term: t('report.about.trouble'), text: began.join(' ').trim() }] : []),
  ];
}

function activityList({ activities }: Report, { t, number }: Words): SheetList | null {
  if (activities.length === 0) return null;
  return {
    title: t('report.about.activities'),
    nothing: '',
    items: activities.map(({ name, first, last }) => ({
      label: name,
      value: t('report.about.activity', {
        last: last.rating,
        first: first ? number(first.rating) : 'none',
      }),
    })),
  };
}

function chart({ days, visits, medicationDays, flareUps }: Report, { t }: Words): Sheet['chart'] {
  const style = days.length > mostDailyDays ? 'weekly' : 'daily';
  const scores = days.flatMap(({ average }) => average ?? []);
  return {
    title: t(`report.chart.${style}`),
    key: [
      t(`report.chart.keys.${style}`),
      ...(visits.length > 0 ? [t('report.chart.keys.visits')] : []),
      ...(flareUps && flareUps.found.length > 0 ? [t('report.chart.keys.flareUps')] : []),
      ...(medicationDays.length > 0 ? [t('report.chart.keys.medication')] : []),
    ].join(' '),
    alt: t('report.chart.alt', {
      scored: scores.length,
      lowest: Math.min(...scores),
      highest: Math.max(...scores),
      visits: visits.length,
      flareUps: flareUps?.found.length ?? 0,
      medication: medicationDays.length,
    }),
  };
}

function places(report: Report, words: Words): Sheet['places'] {
  const figure = placesFigure(report.places, words);
  if (!figure) return null;
  const { answered, named } = report.feelings;
  const { t } = words;
  const felt = named.map(({ feeling, days }) =>
    t('report.felt.item', { feeling: t(`report.note.feelings.${feeling}`), days }),
  );
  return {
    ...figure,
    felt: felt.length === 0 ? null : t('report.felt.items', { feelings: felt.join(', '), answered }),
  };
}

function done(report: Report, words: Words): ListGroup {
  const { t } = words;
  const { paused } = report.done;
  return {
    title: t('report.done.title'),
    lists: doneLists(report.done, words),
    nothing: t('report.done.nothing'),
    caption: [
      t('report.done.asked'),
      ...(paused > 0 ? [t('report.done.paused', { count: paused })] : []),
    ].join(' '),
  };
}

function visits(report: Report, { t, day, number }: Words): VisitTable {
  const cell = (found: { readonly value: number; readonly n: number } | null) =>
    found
      ? t('report.visits.cell', { value: number(found.value, 1), days: found.n })
      : t('report.table.nothing');
  return {
    title: t('report.visits.title'),
    caption: t('report.visits.caption'),
    columns: [
      t('report.visits.visit'),
      t('report.visits.before', { days: daysAroundVisit }),
      t('report.visits.after', { days: daysAroundVisit }),
    ],
    rows: report.visits.map(({ id, day: on, kind, before, after, others }) => ({
      id,
      label: t('report.visits.label', {
        day: day(on, on.slice(0, 4) === report.range.to.slice(0, 4) ? 'short' : 'medium'),
        kind: t(`report.chart.visit.${kind}`),
      }),
      before: cell(before),
      after: cell(after),
      others: others > 0 ? t('report.visits.others', { count: others }) : null,
    })),
    nothing: t('report.visits.none'),
  };
}

function notes({ notes: written }: Report, { t, day }: Words): Sheet['notes'] {
  return {
    title: t('report.notes.title'),
    nothing: t('report.notes.none'),
    items: written.toReversed().map(({ day: on, text }) => ({ label: day(on, 'medium'), value: text })),
  };
}
