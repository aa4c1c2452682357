import type { DayRange } from '@/lib/time/day-range';

/** The parts of a report that a person may leave out, in the order in which it tells them. */
export const sections = [
  'question',
  'trouble',
  'places',
  'numbers',
  'chart',
  'flare-ups',
  'done',
  'medication',
  'factors',
  'visits',
  'patterns',
] as const;
export type Section = (typeof sections)[number];

/** What a report holds only when it is asked for: the person's notes, and a table of every day. */
export const extras = ['notes', 'daily'] as const;
export type Extra = (typeof extras)[number];

export const nameStyles = ['full', 'initials'] as const;
export type NameStyle = (typeof nameStyles)[number];

/** What a person wants in a report, and how it names them. */
export type Choices = {
  readonly name: NameStyle;
  readonly without: readonly Section[];
  readonly extras: readonly Extra[];
};

/** A whole report without notes, under the person's name. */
export const usualChoices: Choices = { name: 'full', without: [], extras: [] };

type Asked = string | readonly string[] | null | undefined;

/** The query of a form that says with `parts=chosen` that `show` names all that is wanted, or of a link. */
export type AskedChoices = {
  readonly name?: Asked;
  readonly parts?: Asked;
  readonly show?: Asked;
  readonly without?: Asked;
  readonly with?: Asked;
};

/** The choices that a query makes, as it was sent. What is not known is passed over, so an old bookmark still works. */
export function askedChoices(asked: AskedChoices): Choices {
  const style = listOf(asked.name).at(-1);
  const name = nameStyles.find((each) => each === style) ?? 'full';
  if (listOf(asked.parts).at(-1) === 'chosen') {
    const show = listOf(asked.show);
    return {
      name,
      without: sections.filter((section) => !show.includes(section)),
      extras: extras.filter((extra) => show.includes(extra)),
    };
  }
  const [without, added] = [listOf(asked.without), listOf(asked.with)];
  return {
    name,
    without: sections.filter((section) => without.includes(section)),
    extras: extras.filter((extra) => added.includes(extra)),
  };
}

/** The same choices as pairs of a query, those that are as usual left out. */
export function choicesQuery({ name, without, extras: added }: Choices): [string, string][] {
  return [
    ...(name === 'full' ? [] : [['name', name] satisfies [string, string]]),
    ...without.map((section): [string, string] => ['without', section]),
    ...added.map((extra): [string, string] => ['with', extra]),
  ];
}

/** The address of a report of these days, after its `?`. */
export function reportQuery({ from, to }: DayRange, choices: Choices): string {
  return new URLSearchParams([['from', from], ['to', to], ...choicesQuery(choices)]).toString();
}

/** The first letter of each word of a name: "Ada Byron King" is "A. B. K." A letter is what a reader takes for one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\p{Pd}]+/u).flatMap((word) => {
    const letter = word.match(/[\p{L}\p{N}]/u) ? word.replace(/^[^\p{L}\p{N}]+/u, '') : word;
    const [first] = letters.segment(letter);
    return first ? [`${first.segment.toUpperCase()}.`] : [];
  });
  return words.slice(0, mostInitials).join(' ');
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const mostInitials = 5;

function listOf(asked: Asked): readonly string[] {
  if (asked === null || asked === undefined) return [];
  return typeof asked === 'string' ? [asked] : asked;
}
