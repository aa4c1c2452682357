'use client';

import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { ChartTable } from '../chart-table';
import { DaysChart } from './days-chart';
import { type ExplorerWords, type Option, type OptionGroup, valueText } from './explorer-words';
import { PairChart } from './pair-chart';
import { type Pair, placeOf, readPair, seriesPath } from './read-pair';

export type ExplorerProps = {
  /** The stretch of time, as the page's links name it. */
  range: string;
  groups: readonly OptionGroup[];
  /** What is chosen at first. */
  chosen: readonly [string, string];
  words: ExplorerWords;
};

/**
 * Two series of the person's own choice: over the same days, and day against day. Values are read under a finger, a
 * mouse or the arrow keys, in a table, and in a file.
 */
export function Explorer({ range, groups, chosen, words }: ExplorerProps) {
  const [[first, second], choose] = useState(chosen);
  const [pair, setPair] = useState<Pair | null>(null);
  const [lost, setLost] = useState(false);
  const firstSelect = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    const request = new AbortController();
    readPair({ range, first, second }, request.signal).then(
      (read) => {
        setPair(read);
        setLost(false);
      },
      () => setLost(!request.signal.aborted),
    );
    return () => request.abort();
  }, [range, first, second]);

  // The button that opened this is gone, and focus with it.
  useEffect(() => firstSelect.current?.focus(), []);

  const options = groups.flatMap((group) => group.options);
  const named = (name: string): Option =>
    options.find((option) => option.name === name) ?? { name, label: name, of: 'number' };
  return (
    <div className="mt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={words.first}
          value={first}
          // Upwards there are scores and amounts; done or not has no height.
          groups={only(groups, ({ of }) => of !== 'done')}
          ref={firstSelect}
          onChoose={(name) => choose([name, name === second ? first : second])}
        />
        <Choice
          label={words.second}
          value={second}
          groups={only(groups, ({ name }) => name !== first)}
          onChoose={(name) => choose([first, name])}
        />
      </div>
      <p role="status" className="mt-4 min-h-6 text-ink-2 text-s">
        {lost ? words.lost : pair ? pair.notes.time : words.loading}
      </p>
      {pair && (
        <Figures
          pair={pair}
          range={range}
          first={named(pair.first)}
          second={named(pair.second)}
          words={words}
        />
      )}
    </div>
  );
}

function Figures({
  pair,
  range,
  first,
  second,
  words,
}: {
  pair: Pair;
  range: string;
  first: Option;
  second: Option;
  words: ExplorerWords;
}) {
  const { unit, kind, points, dots, sides, notes } = pair;
  const asked = { range, first: first.name, second: second.name };
  const said = (value: number | null) => valueText(value, kind, 'day', words);
  return (
    <>
      <PairChart pair={pair} first={first} second={second} words={words} />
      <ChartTable
        label={words.table}
        columns={[words.units[unit], first.label, second.label]}
        rows={points.map((point) => [
          placeOf(point),
          String(point.first ?? ''),
          point.second === null ? '' : valueText(point.second, kind, unit, words),
        ])}
      />
      <CsvLink href={seriesPath(asked, 'time')}>{words.csv}</CsvLink>
      {dots.length > 0 && (
        <>
          <h3 className="mt-8">{sides ? words.sides : words.dots}</h3>
          <p className="mt-1 max-w-[40em] text-ink-2 text-s">{notes.days}</p>
          <DaysChart
            key={`${first.name} ${second.name}`}
            pair={pair}
            first={first}
            second={second}
            words={words}
          />
          <ChartTable
            label={words.table}
            columns={[words.units.day, first.label, second.label]}
            rows={dots.map((dot) => [dot.label, String(dot.first), said(dot.second)])}
          />
          <CsvLink href={seriesPath(asked, 'days')}>{words.csv}</CsvLink>
        </>
      )}
    </>
  );
}

function CsvLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} download className="text-link text-s">
      {children}
    </a>
  );
}

function only(groups: readonly OptionGroup[], holds: (option: Option) => boolean): OptionGroup[] {
  return groups
    .map((group) => ({ ...group, options: group.options.filter(holds) }))
    .filter(({ options }) => options.length > 0);
}

function Choice({
  label,
  value,
  groups,
  ref,
  onChoose,
}: {
  label: string;
  value: string;
  groups: readonly OptionGroup[];
  ref?: Ref<HTMLSelectElement>;
  onChoose: (name: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-semibold text-s">
        {label}
      </label>
      <select
        id={id}
        ref={ref}
        value={value}
        className="input"
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {groups.map(({ title, options }) => (
          <optgroup key={title} label={title}>
            {options.map((option) => (
              <option key={option.name} value={option.name}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
