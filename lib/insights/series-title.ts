import type { Words } from '@/lib/words/translator';
import { type JournalHabit, sharedHabits } from './from-journal';
import { habitKey } from './habit-key';
import { type HabitNames, habitTitle } from './habit-names';
import { painSeries, type Series } from './series';

/** What a series is called. */
export function seriesTitle(series: Series, names: HabitNames, words: Words): string {
  if ('pain' in series) return words.t(`charts.explorer.series.${series.pain}`);
  if ('routines' in series) return words.t('charts.explorer.series.routines');
  return habitTitle(series.habit, names, words);
}

/** Series that belong together in a list to choose from. */
export type SeriesGroup = {
  readonly title: string;
  readonly options: readonly {
    /** As a query names it. */
    readonly name: string;
    readonly label: string;
    readonly of: 'pain' | 'number' | 'done';
  }[];
};

/** Everything of a person's that can be laid beside something else, in groups. */
export function seriesGroups(names: HabitNames, words: Words): SeriesGroup[] {
  const { t } = words;
  const option = (habit: JournalHabit, of: 'number' | 'done') => ({
    name: habitKey(habit),
    label: habitTitle(habit, names, words),
    of,
  });
  const shared = (keys: readonly (typeof sharedHabits)[number][]) =>
    keys.map((of) => option({ of }, done.has(of) ? 'done' : 'number'));
  return [
    {
      title: t('charts.explorer.groups.pain'),
      options: painSeries.map((name) => ({ name, label: t(`charts.explorer.series.${name}`), of: 'pain' })),
    },
    {
      title: t('charts.explorer.groups.night'),
      options: [
        ...shared(sharedHabits.slice(0, 4)),
        ...names.pillows.map(({ id }) => option({ of: 'pillow', id }, 'done')),
      ],
    },
    {
      title: t('charts.explorer.groups.day'),
      options: [
        ...shared(sharedHabits.slice(4)),
        { name: 'routines', label: t('charts.explorer.series.routines'), of: 'number' as const },
      ],
    },
    {
      title: t('charts.explorer.groups.routines'),
      options: names.routines.map(({ id }) => option({ of: 'routine', id }, 'done')),
    },
    {
      title: t('charts.explorer.groups.own'),
      options: names.habits.map(({ id, kind }) =>
        option({ of: 'own', id }, kind === 'yes-no' ? 'done' : 'number'),
      ),
    },
  ];
}

const done: ReadonlySet<string> = new Set(['on-stomach', 'heat', 'cold'] satisfies JournalHabit['of'][]);
