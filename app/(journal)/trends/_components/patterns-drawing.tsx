import { NumberLineFigure, NumberLineScales } from '@/app/_components/charts/number-line';
import type { Group } from '@/lib/insights/finding';
import { type FindingWords, findingWords } from '@/lib/insights/finding-words';
import type { JournalHabit } from '@/lib/insights/from-journal';
import { habitKey } from '@/lib/insights/habit-key';
import type { HabitNames } from '@/lib/insights/habit-names';
import { type Insights, insightsMethod } from '@/lib/insights/insights';
import type { Words } from '@/lib/words/translator';
import css from './patterns.module.css';

type Drawn = { readonly insights: Insights<JournalHabit>; readonly names: HabitNames; readonly words: Words };
type Item = FindingWords & { readonly key: string };

/** Those that show no pattern are many and say little: the others open at a press. */
const mostWithout = 6;

/** What goes with what, in its four groups; a group without a habit is left out. */
export function PatternsDrawing({ insights, names, words }: Drawn) {
  const { t } = words;
  const { compared, findings } = insights;
  const items = (group: Group): Item[] =>
    findings
      .filter((finding) => finding.group === group)
      .map((finding) => ({
        key: habitKey(finding.habit),
        ...findingWords(finding, { compared, names, words }),
      }));
  const [less, more, none, notYet] = [items('less'), items('more'), items('none'), items('not-yet')];
  const lines = [...less, ...more, ...none].flatMap(({ line }) => line ?? []);
  return (
    <>
      <Foreword insights={insights} words={words} />
      {lines.length > 0 && <NumberLineScales lines={lines} words={words} />}
      <GroupHeading title={t('patterns.groups.less')} count={less.length} />
      <Findings items={less} called words={words} />
      <GroupHeading title={t('patterns.groups.more')} count={more.length} />
      <Findings items={more} called words={words} />
      <GroupHeading
        title={t('patterns.groups.none')}
        lead={t('patterns.groups.noneLead')}
        count={none.length}
      />
      <Findings items={none.slice(0, mostWithout)} words={words} />
      {none.length > mostWithout && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-s underline underline-offset-3">
            {t('patterns.more', { count: none.length - mostWithout })}
          </summary>
          <Findings items={none.slice(mostWithout)} words={words} />
        </details>
      )}
      <GroupHeading
        title={t('patterns.groups.not-yet')}
        lead={t('patterns.groups.notYetLead')}
        count={notYet.length}
      />
      <Lacking items={notYet} />
      {lines.length > 0 && (
        <details className="mt-6 max-w-[40em] text-ink-2 text-s">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-3">
            {t('patterns.method.title')}
          </summary>
          <p className="mt-2">{t('patterns.method.rows')}</p>
          <p className="mt-2">{t('patterns.method.pattern')}</p>
          <p className="mt-2">{t('patterns.method.version', { version: insightsMethod })}</p>
        </details>
      )}
    </>
  );
}

/** How many are compared, when patterns are decided, and what is wrong with the days that they rest on. */
function Foreword({ insights: { findings, looks, coverage, from }, words }: Omit<Drawn, 'names'>) {
  const compared = findings.filter(({ group }) => group !== 'not-yet').length;
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

function GroupHeading({ title, lead, count }: { title: string; lead?: string; count: number }) {
  if (count === 0) return null;
  return (
    <>
      <h3 className="mt-8 font-sans font-semibold text-m">
        {title} <span className="font-normal text-ink-2">· {count}</span>
      </h3>
      {lead && <p className="mt-1 max-w-[40em] text-ink-2 text-s">{lead}</p>}
    </>
  );
}

function Findings({
  items,
  called = false,
  words,
}: {
  items: readonly Item[];
  called?: boolean;
  words: Words;
}) {
  if (items.length === 0) return null;
  return (
    <ul className={called ? `${css.findings} ${css.called}` : css.findings}>
      {items.map(({ key, sentence, numbers, notes, line, how }) => (
        <li key={key}>
          <div>
            <p>{sentence}</p>
            {numbers && <p className={css.numbers}>{numbers}</p>}
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
          {line && (
            <div>
              <NumberLineFigure line={line} />
              {line.caption && <small>{line.caption}</small>}
            </div>
          )}
          <details>
            <summary>{words.t('patterns.how.title')}</summary>
            {how.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        </li>
      ))}
    </ul>
  );
}

function Lacking({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <ul className={css.lacking}>
      {items.map(({ key, sentence, notes }) => (
        <li key={key}>
          {sentence}
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
