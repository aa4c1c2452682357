import { habitName } from '@/lib/journal/habits/habit-name';
import { routineName } from '@/lib/routines/routine-name';
import type { Words } from '@/lib/words/translator';
import type { Report } from './compose';
import type { Done, Named } from './done';
import type { Pattern } from './patterns';

export type ListItem = { readonly label: string; readonly value: string };

/** A list of what was done; `nothing` stands in its place when it is empty. */
export type SheetList = {
  readonly title: string;
  readonly items: readonly ListItem[];
  readonly nothing: string;
};

/** What was done: routines, habits of every kind, and how the nights were lain, as far as anything was said of them. */
export function doneLists(
  { routines, habits, counted, heatCold, breaks, positions, positionNights }: Done,
  words: Words,
): SheetList[] {
  const { t, number } = words;
  const nothing = t('report.done.nothing');
  const of = ({ done, of }: { done: number; of: number }) => t('report.done.of', { done, of });
  const mean = (value: number) => t('report.done.mean', { value: number(value, 1) });
  return [
    {
      title: t('report.done.routines'),
      nothing,
      items: routines.map(({ routine, ...share }) => ({
        label: routineName(routine, words),
        value: of(share),
      })),
    },
    {
      title: t('report.done.habits'),
      nothing,
      items: [
        ...habits.map(({ habit, ...share }) => ({ label: habitName(habit, words), value: of(share) })),
        ...(breaks ? [{ label: t('report.done.breaks'), value: mean(breaks.value) }] : []),
        ...heatCold.map(({ kind, ...share }) => ({ label: t(`habits.heatCold.${kind}`), value: of(share) })),
        ...counted.map((each) => ({ label: habitName(each.habit, words), value: mean(each.mean.value) })),
      ],
    },
    {
      title: t('report.done.nights', { count: positionNights }),
      nothing,
      items: positions.map(({ position, nights }) => ({
        label: t(`sleep.positions.${position}`),
        value: number(nights),
      })),
    },
  ].filter(({ items }) => items.length > 0);
}

export function medicationList({ medications }: Report, { t, number }: Words): SheetList {
  return {
    title: t('report.done.medication'),
    nothing: t('report.done.nothing'),
    items: medications.map(({ name, days }) => ({ label: name, value: number(days) })),
  };
}

export function factorLists({ worse, eased }: Report, { t, number }: Words): SheetList[] {
  const list = (direction: 'worse' | 'eased', { answered, named }: Named): SheetList => ({
    title: t(`report.done.${direction}`, { answered }),
    nothing: t('report.done.nothing'),
    items: named.map(({ name, days }) => ({ label: name, value: number(days) })),
  });
  return [list('worse', worse), list('eased', eased)].filter((_, index) => [worse, eased][index]?.answered);
}

/** The flare-ups, the last one first. */
export function flareUpList(
  { flareUps, range }: Report,
  { t, day, number }: Words,
): (SheetList & { readonly caption: string | null }) | null {
  const title = t('report.flareUps.title');
  if (!flareUps) return { title, items: [], nothing: t('report.flareUps.few'), caption: null };
  const { least, found } = flareUps;
  return {
    title: found.length === 0 ? title : t('report.flareUps.counted', { count: found.length }),
    nothing: t('report.flareUps.none'),
    items: found.toReversed().map(({ from, to, days, peak }) => ({
      label: t('report.flareUps.when', {
        from: day(from, 'short'),
        to: day(to, to.slice(0, 4) === range.to.slice(0, 4) ? 'short' : 'medium'),
      }),
      value: t('report.flareUps.what', { days, peak }),
    })),
    caption: t('report.flareUps.definition', { least: number(least, Number.isInteger(least) ? 0 : 1) }),
  };
}

/** The called patterns, as a list of those that go with less pain and one of those that go with more. */
export function patternLists({ patterns }: Report, words: Words) {
  const { t, day } = words;
  const title = t('report.patterns.title');
  if (patterns === 'awaited' || patterns === 'failed')
    return { title, lists: [], nothing: t(`report.patterns.${patterns}`), caption: null };
  if (!patterns || patterns.compared === 0)
    return { title, lists: [], nothing: t('report.patterns.few'), caption: null };
  const list = (kind: 'less' | 'more', called: readonly Pattern[]): SheetList => ({
    title: t(`report.patterns.${kind}`),
    nothing: '',
    items: called.map((pattern) => patternItem(pattern, words)),
  });
  return {
    title,
    lists: [
      list(
        'less',
        patterns.called.filter(({ estimate }) => estimate < 0),
      ),
      list(
        'more',
        patterns.called.filter(({ estimate }) => estimate > 0),
      ),
    ].filter(({ items }) => items.length > 0),
    nothing: t('report.patterns.none'),
    caption: t('report.patterns.caption', {
      compared: patterns.compared,
      from: day(patterns.from, 'medium'),
      to: day(patterns.to, 'medium'),
    }),
  };
}

// The names here are for whoever is given the report; those on Trends speak to the person.
function patternItem({ habit, name, kind, estimate, interval, n }: Pattern, words: Words): ListItem {
  const { t, number } = words;
  const called =
    habit.of === 'routine'
      ? routineName({ id: habit.id, name }, words)
      : habit.of === 'own'
        ? habitName({ id: habit.id, name }, words)
        : t(`report.patterns.names.${habit.of}`, { name: name ?? '' });
  return {
    label: kind === 'binary' ? called : t('report.patterns.number', { name: called }),
    value: t('report.patterns.effect', {
      estimate: number(estimate, 1, 'exceptZero'),
      lower: number(interval.lower, 1, 'exceptZero'),
      upper: number(interval.upper, 1, 'exceptZero'),
      days: n,
    }),
  };
}
