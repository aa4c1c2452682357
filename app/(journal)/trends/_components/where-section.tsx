import { BodyFigure, DepthKey } from '@/app/_components/charts/body-figure';
import { ChartTable } from '@/app/_components/charts/chart-table';
import type { JournalDay } from '@/lib/journal/schema';
import { placeList, whereFinding } from '@/lib/pain/place-words';
import {
  type HurtingMonth,
  hurtingMonths,
  leastAnswered,
  type WhereItHurts,
  whereItHurts,
} from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';
import { monthTable, placeTable } from './where-table';

/** Where it hurt most often over the days of the range, and month by month. Nothing at all when no day says where. */
export function WhereSection({ days, words }: { days: readonly JournalDay[]; words: Words }) {
  const { t } = words;
  const where = whereItHurts(days);
  if (where.answered === 0) return null;
  const finding = whereFinding(where, words);
  const drawn = where.answered >= leastAnswered;
  const { months, leftOut } = hurtingMonths(days);
  return (
    <section className="mt-10 border-rule border-t pt-6">
      <figure>
        <figcaption className="max-w-[30em] font-serif text-l leading-snug">{finding}</figcaption>
        <p className="mt-1 max-w-[40em] text-ink-2 text-s">{t(drawn ? 'where.lead' : 'where.begins')}</p>
        {drawn && <Overall where={where} finding={finding} words={words} />}
        <ChartTable {...placeTable(where, words)} label={t('charts.table')} />
      </figure>
      {drawn && months.length > 1 && (
        <>
          <h2 className="mt-6">{t('where.months.title')}</h2>
          <p className="mt-1 max-w-[40em] text-ink-2 text-s">
            {t(leftOut > 0 ? 'where.months.leadLast' : 'where.months.lead')}
          </p>
          <ul className="mt-5 grid grid-cols-2 gap-x-8 gap-y-7 sm:grid-cols-3 wide:gap-x-12">
            {months.map((month) => (
              <Month key={month.first} month={month} words={words} />
            ))}
          </ul>
          <ChartTable {...monthTable(months, words)} label={t('charts.table')} />
        </>
      )}
    </section>
  );
}

function Overall({ where, finding, words }: { where: WhereItHurts; finding: string; words: Words }) {
  const { items, rest } = placeList(where, words);
  return (
    <div className="mt-5 grid gap-x-10 gap-y-5 grid-cols-1 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] wide:items-center">
      <div className="max-w-[28rem]">
        <BodyFigure
          label={words.t('where.figure', { finding })}
          where={where}
          letters={items}
          words={words}
        />
        <DepthKey words={words} />
      </div>
      <div className="text-s">
        <ol>
          {items.map(({ letter, label, value }) => (
            <li key={letter} className="grid grid-cols-[1.5rem_minmax(0,1fr)] py-1.5">
              <b>{letter}</b>
              <span>
                <span className="block font-semibold">{label}</span>
                <span className="text-ink-2 text-xs">{value}</span>
              </span>
            </li>
          ))}
        </ol>
        {rest && <p className="ps-6 pt-1.5 text-ink-2 text-xs">{rest}</p>}
      </div>
    </div>
  );
}

function Month({ month, words }: { month: HurtingMonth; words: Words }) {
  const { t } = words;
  const name = words.day(month.first, 'month');
  const { label, days } = monthFinding(month, words);
  return (
    <li>
      <figure>
        <figcaption className="mb-2 text-ink-2 text-xs">{name}</figcaption>
        <BodyFigure
          label={t('where.months.figure', { name, label, days })}
          where={month}
          small
          words={words}
        />
        <p className="text-xs leading-snug">
          {label}
          <span className="block text-ink-2">{days}</span>
        </p>
      </figure>
    </li>
  );
}

function monthFinding({ places, answered }: HurtingMonth, { t }: Words): { label: string; days: string } {
  const [first] = places;
  if (!first) return { label: t('where.months.none'), days: t('where.days', { days: answered, answered }) };
  const same = places.filter(({ days }) => days === first.days).length;
  const label = t(`body.on.${first.place}`);
  return {
    label: same === 1 ? label : t('where.months.and', { label, count: same - 1 }),
    days: t(answered < leastAnswered ? 'where.months.few' : 'where.days', { days: first.days, answered }),
  };
}
