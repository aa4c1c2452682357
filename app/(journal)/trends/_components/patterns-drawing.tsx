import { NumberLineFigure } from '@/app/_components/charts/number-line';
import type { Group } from '@/lib/insights/finding';
import { type FindingWords, findingWords } from '@/lib/insights/finding-words';
import type { JournalHabit } from '@/lib/insights/from-journal';
import { habitKey } from '@/lib/insights/habit-key';
import type { HabitNames } from '@/lib/insights/habit-names';
import type { Insights } from '@/lib/insights/insights';
import type { Words } from '@/lib/words/translator';

type Drawn = { readonly insights: Insights<JournalHabit>; readonly names: HabitNames; readonly words: Words };
type Item = FindingWords & { readonly key: string };

/** Those that show no pattern are many and say little: the others open at a press. */
const mostWithout = 6;

/** What goes with what, in its four groups; a group without a habit is left out. */
export function PatternsDrawing({ insights, names, words }: Drawn) {
  const { compared, findings } = insights;
  const items = (group: Group): Item[] =>
    findings
      .filter((finding) => finding.group === group)
      .map((finding) => ({
        key: habitKey(finding.habit),
        ...findingWords(finding, { compared, names, words }),
      }));
  return (
    <>
      <Foreword insights={insights} words={words} />
      {(['less', 'more'] as const).map((group) => (
        <PatternGroup key={group} title={words.t(`patterns.groups.${group}`)} items={items(group)}>
          {(item) => <Finding key={item.key} item={item} called words={words} />}
        </PatternGroup>
      ))}
      <PatternGroup
        title={words.t('patterns.groups.none')}
        lead={words.t('patterns.groups.noneLead')}
        items={items('none')}
        most={mostWithout}
        words={words}
      >
        {(item) => <Finding key={item.key} item={item} words={words} />}
      </PatternGroup>
      <PatternGroup
        title={words.t('patterns.groups.not-yet')}
        lead={words.t('patterns.groups.notYetLead')}
        items={items('not-yet')}
      >
        {(item) => <Lacking key={item.key} item={item} />}
      </PatternGroup>
    </>
  );
}

/** How many are compared, when patterns are decided, and what is wrong with the days that they rest on. */
function Foreword({ insights: { compared, looks, coverage, from }, words }: Omit<Drawn, 'names'>) {
  const { t, day, number } = words;
  const next = day(looks.next, 'medium');
  const warnings = [
    coverage.isThin &&
      t('patterns.coverage.thin', { share: number(100 * coverage.share), from: day(from, 'medium') }),
    coverage.gapsFollowPain && t('patterns.coverage.gaps'),
  ].filter((warning) => typeof warning === 'string');
  return (
    <>
      <p className="mt-1 max-w-[40em] text-ink-2 text-s">
        {t('patterns.lead', { compared })}{' '}
        {looks.last
          ? t('patterns.looks.next', { last: day(looks.last, 'medium'), next })
          : t('patterns.looks.first', { next })}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="mt-3 max-w-[40em] border-edge border-s-2 ps-3 text-s">
          {warning}
        </p>
      ))}
    </>
  );
}

function PatternGroup({
  title,
  lead,
  items,
  most = items.length,
  words,
  children,
}: {
  title: string;
  lead?: string;
  items: readonly Item[];
  /** How many stand open. */
  most?: number;
  words?: Words;
  children: (item: Item) => React.ReactNode;
}) {
  if (items.length === 0) return null;
  const rest = items.slice(most);
  return (
    <>
      <h3 className="mt-8 font-sans font-semibold text-m">
        {title} <span className="font-normal text-ink-2">· {items.length}</span>
      </h3>
      {lead && <p className="mt-1 max-w-[40em] text-ink-2 text-s">{lead}</p>}
      <ul className="mt-2">{items.slice(0, most).map(children)}</ul>
      {rest.length > 0 && words && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-s underline underline-offset-3">
            {words.t('patterns.more', { count: rest.length })}
          </summary>
          <ul>{rest.map(children)}</ul>
        </details>
      )}
    </>
  );
}

function Finding({ item, called = false, words }: { item: Item; called?: boolean; words: Words }) {
  const { sentence, numbers, notes, line, how } = item;
  return (
    <li className="grid gap-x-10 gap-y-3 border-rule border-b py-4 wide:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 max-w-[40em]">
        <p className={called ? 'font-serif text-l leading-snug' : 'font-serif'}>{sentence}</p>
        {numbers && <p className="mt-1 text-ink-2 text-s">{numbers}</p>}
        {notes.map((note) => (
          <p key={note} className="mt-2 text-s">
            {note}
          </p>
        ))}
      </div>
      {line && <NumberLineFigure line={line} words={words} />}
      <details className="max-w-[40em] text-ink-2 text-s">
        <summary className="inline-flex min-h-11 items-center underline underline-offset-3">
          {words.t('patterns.how.title')}
        </summary>
        {how.map((paragraph) => (
          <p key={paragraph} className="mt-2">
            {paragraph}
          </p>
        ))}
      </details>
    </li>
  );
}

function Lacking({ item: { sentence, notes } }: { item: Item }) {
  return (
    <li className="max-w-[40em] border-rule border-b py-2 text-s">
      {sentence}
      {notes.map((note) => (
        <p key={note} className="mt-1 text-ink-2">
          {note}
        </p>
      ))}
    </li>
  );
}
