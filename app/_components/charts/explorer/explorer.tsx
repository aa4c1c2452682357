'use client';

import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { ChartTable } from '../chart-table';
import { PairChart } from './pair-chart';
import { type Pair, readPair } from './read-pair';

/** A series that can be chosen; pain has the colour of pain, the others that of habits. */
export type Option = { readonly name: string; readonly label: string; readonly pain: boolean };

export type ExplorerProps = {
  /** The stretch of time, as the page's links name it. */
  range: string;
  options: readonly Option[];
  /** What is chosen at first. */
  chosen: readonly [string, string];
  words: {
    readonly first: string;
    readonly second: string;
    readonly chart: string;
    readonly loading: string;
    readonly lost: string;
    readonly table: string;
    readonly missing: string;
    readonly units: Record<Pair['unit'], string>;
    readonly notes: Record<Pair['unit'], string>;
  };
};

/** Two series of the person's own choice over the same days, with the values under a finger, a mouse or the arrow keys. */
export function Explorer({ range, options, chosen, words }: ExplorerProps) {
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

  const named = (name: string) =>
    options.find((option) => option.name === name) ?? { name, label: name, pain: false };
  return (
    <div className="mt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={words.first}
          value={first}
          options={options}
          ref={firstSelect}
          onChoose={(name) => choose([name, name === second ? first : second])}
        />
        <Choice
          label={words.second}
          value={second}
          options={options}
          onChoose={(name) => choose([name === first ? second : first, name])}
        />
      </div>
      <p role="status" className="mt-4 min-h-6 text-ink-2 text-s">
        {lost ? words.lost : pair ? words.notes[pair.unit] : words.loading}
      </p>
      {pair && (
        <>
          <PairChart pair={pair} first={named(pair.first)} second={named(pair.second)} words={words} />
          <ChartTable
            label={words.table}
            columns={[words.units[pair.unit], named(pair.first).label, named(pair.second).label]}
            rows={pair.points.map((point) => [
              point.label,
              String(point.first ?? ''),
              String(point.second ?? ''),
            ])}
          />
        </>
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  ref,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly Option[];
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
        {options.map((option) => (
          <option key={option.name} value={option.name}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
