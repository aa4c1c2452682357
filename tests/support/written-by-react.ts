import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartTable } from '@/app/_components/charts/chart-table';
import { markupOf } from '@/app/_components/charts/markup';
import { PainChart } from '@/app/_components/charts/pain-chart';
import { ScoreCalendar } from '@/app/_components/charts/score-calendar';
import { calendarMonths } from '@/lib/charts/calendar-months';
import { dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from './days';

/*
 * Prints drawings as `markupOf` writes them beside what React writes. A process of its own, because React's writer
 * cannot be loaded where server components are.
 */

const words = wordsFor('en-GB');
const days = daysFrom(
  dayOf('2026-09-07'),
  Array.from({ length: 60 }, (_, index) => (index % 9 === 4 ? null : (index * 7) % 11)),
);
const unkind = `</svg><script>alert("1")</script>&'`;

const drawings: Readonly<Record<string, ReactNode>> = {
  chart: h(PainChart, {
    title: 'Mostly "4" & less',
    days,
    range: { from: dayOf('2026-09-07'), to: dayOf('2026-11-05') },
    usual: { count: 14, lower: 3, median: 4, upper: 5 },
    visits: [{ id: 'v', day: dayOf('2026-10-01'), kind: 'massage' }],
    medicationDays: [dayOf('2026-10-02')],
    words,
  }),
  calendar: h(ScoreCalendar, { months: calendarMonths(days), words }),
  table: h(ChartTable, {
    columns: ['Day', 'Pain'],
    rows: [['1', '4'], ['no entry']],
    label: 'Table',
    note: 'A & B',
  }),
  unkind: h('p', { title: unkind, 'data-name': unkind, style: { left: unkind } }, unkind, [
    unkind,
    0,
    null,
    true,
  ]),
  attributes: h(
    'div',
    { className: 'a', 'aria-hidden': true, hidden: false, tabIndex: 0 },
    h(
      'table',
      null,
      h('tbody', null, h('tr', null, h('td', { colSpan: 2, hidden: true, 'aria-label': undefined }))),
    ),
    h('svg', { viewBox: '0 0 1 1', preserveAspectRatio: 'none' }, h('path', { strokeWidth: 2, d: 'M0 0' })),
    h('label', { htmlFor: 'x' }, h('br')),
  ),
};

console.info(
  JSON.stringify(
    Object.entries(drawings).map(([name, drawn]) => ({
      name,
      ours: markupOf(drawn),
      reacts: renderToStaticMarkup(drawn),
    })),
  ),
);
