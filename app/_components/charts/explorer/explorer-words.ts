import type { Pair } from './read-pair';

/** A series that can be chosen; pain has the colour of pain, the others that of habits. */
export type Option = {
  readonly name: string;
  readonly label: string;
  readonly of: 'pain' | 'number' | 'done';
};
export type OptionGroup = { readonly title: string; readonly options: readonly Option[] };

/** What the explorer says. */
export type ExplorerWords = {
  readonly first: string;
  readonly second: string;
  readonly chart: string;
  readonly dots: string;
  readonly sides: string;
  readonly point: string;
  readonly loading: string;
  readonly lost: string;
  readonly table: string;
  readonly csv: string;
  readonly missing: string;
  readonly with: string;
  readonly without: string;
  readonly units: Record<Pair['unit'], string>;
};

/** A value as it is read: a number as it is; done or not in words, and of several days as their share. */
export function valueText(
  value: number | null,
  kind: Pair['kind'],
  unit: Pair['unit'],
  words: ExplorerWords,
): string {
  if (value === null) return words.missing;
  if (kind === 'number') return String(Math.round(value * 10) / 10);
  if (unit !== 'day') return `${Math.round(value * 100)}%`;
  return value === 1 ? words.with : words.without;
}
