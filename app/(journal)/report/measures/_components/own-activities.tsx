import { randomUUID } from 'node:crypto';
import { Arrow } from '@/app/_components/ui/arrow';
import { EmptyingForm } from '@/app/_components/ui/emptying-form';
import { TextField } from '@/app/_components/ui/field';
import { Form, FormMessage } from '@/app/_components/ui/form';
import { RowLink, RowLinks } from '@/app/_components/ui/row-links';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { mostActivities } from '@/lib/measures/activities/data';
import type { Activity } from '@/lib/measures/schema';
import type { Words } from '@/lib/words/translator';
import { makeActivity, orderActivities } from '../actions';

/** The person's activities in their order, each with its own page, and a new one while there is room. */
export function OwnActivities({
  activities,
  words: { t },
}: {
  activities: readonly Activity[];
  words: Words;
}) {
  const row = ({ id, name }: Activity) => ({ href: `/report/measures/activities/${id}`, name });
  const inUse = activities.filter(({ archived }) => !archived);
  const away = activities.filter(({ archived }) => archived);
  return (
    <section className="border-rule border-t py-8">
      <h2>{t('measures.activities.own')}</h2>
      <p className="mt-2 mb-4 text-ink-2 text-s">{t('measures.activities.ownLead')}</p>
      {inUse.length === 0 && <p className="text-ink-2">{t('measures.activities.none')}</p>}
      {inUse.length > 0 && (
        <Form action={orderActivities} lost={t('errors.lost')}>
          <ul>
            {inUse.map((activity) => (
              <li key={activity.id} className="flex items-center gap-1 border-rule not-first:border-t">
                <div className="min-w-0 grow wrap-anywhere">
                  <RowLink {...row(activity)} />
                </div>
                {inUse.length > 1 && (
                  <>
                    <Arrow
                      to="up"
                      value={activity.id}
                      label={t('settings.tracked.up', { name: activity.name })}
                      end={activity === inUse[0]}
                    />
                    <Arrow
                      to="down"
                      value={activity.id}
                      label={t('settings.tracked.down', { name: activity.name })}
                      end={activity === inUse.at(-1)}
                    />
                  </>
                )}
              </li>
            ))}
          </ul>
          <FormMessage />
        </Form>
      )}
      {away.length > 0 && (
        <details className="mt-2">
          <summary className="py-2.5 font-semibold text-act">
            {t('settings.belongings.away', { count: away.length })}
          </summary>
          <RowLinks rows={away.map(row)} />
        </details>
      )}
      {inUse.length < mostActivities ? (
        <EmptyingForm action={makeActivity} lost={t('errors.lost')} className="mt-6 grid gap-4">
          <input type="hidden" name="id" value={randomUUID()} />
          <TextField
            name="name"
            label={t('measures.activities.add')}
            hint={t('measures.activities.nameHint')}
            required
            maxLength={80}
          />
          <SubmitRow>{t('measures.activities.add')}</SubmitRow>
        </EmptyingForm>
      ) : (
        <p className="mt-6 text-ink-2 text-s">{t('measures.activities.full')}</p>
      )}
    </section>
  );
}
