import Link from 'next/link';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { Appointment, WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/** Visits and next appointments with what was noted of them, each to be changed or taken away. Stands in a card of visits. */
export function VisitRows({
  visits,
  written,
  words,
}: {
  visits: readonly (WholeVisit | Appointment)[];
  /** How their days are written: those of many years need the year. */
  written: 'long' | 'medium';
  words: Words;
}) {
  const { t } = words;
  return (
    <ul className="basis-full">
      {visits.map((visit) => {
        const { id, day, kind, clinician, question, done } = visit;
        const named = { kind: t(`visits.kinds.${kind}`), day: words.day(day, written) };
        return (
          <li key={id} className="flex min-h-11 flex-wrap items-start justify-between gap-x-4 text-s">
            <span className="wrap-anywhere min-w-0 grow basis-56 py-2.5">
              {named.kind}
              <span className="text-ink-2">
                {` · ${named.day}`}
                {'madeAt' in visit && ` · ${t('visits.appointment')}`}
                {clinician && ` · ${clinician}`}
              </span>
              {question && <span className="block text-ink-2">{t('visits.asks', { question })}</span>}
              {done && <span className="line-clamp-3 text-ink-2">{done}</span>}
            </span>
            <span className="flex shrink-0 gap-x-4">
              <Link
                href={`/report/visits/${id}`}
                prefetch={false}
                className="text-link"
                aria-label={t('visits.editOn', named)}
              >
                {t('ui.edit')}
              </Link>
              <SharedForm>
                <HiddenFields
                  fields={
                    'madeAt' in visit
                      ? { which: [visit.madeAt], day: [day], only: ['next'] }
                      : { which: [id], day: [day] }
                  }
                />
                <button
                  type="submit"
                  className="text-link cursor-pointer"
                  aria-label={t('visits.removeOn', named)}
                >
                  {t('ui.remove')}
                </button>
              </SharedForm>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
