import type { Metadata } from 'next';
import { nowhere } from '@/app/_components/nowhere';
import { SelectField, TextField } from '@/app/_components/ui/field';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { LogCard } from '@/app/(journal)/_components/log-card';
import { VisitFields } from '@/app/(journal)/_components/visit-fields';
import { requireUser, type User } from '@/lib/auth/session';
import { livedMoment, now } from '@/lib/time/clock';
import { getAppointment, getVisit } from '@/lib/visits/data';
import { visitKinds, type WholeVisit } from '@/lib/visits/schema';
import { type Words, wordsFor } from '@/lib/words/translator';
import { noteVisit } from '../../../happenings/actions';

type Props = { readonly params: Promise<{ visit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  return { title: nameOf(await theirVisit(user, (await params).visit), wordsFor(user.locale)) };
}

/** One visit whole. A next appointment becomes a visit of its own once anything is saved of it. */
export default async function VisitPage({ params }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const visit = await theirVisit(user, (await params).visit);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/report/visits', label: t('visits.list.title') }}
        title={nameOf(visit, words)}
      />
      <LogCard
        action={noteVisit}
        words={{
          title: t('visits.noted'),
          edit: t('ui.edit'),
          save: t('visits.save'),
          lost: t('errors.lost'),
          undo: t('today.undo'),
        }}
        open
        hidden={{ which: [visit.id] }}
        drawing={JSON.stringify(visit)}
      >
        <SelectField
          name="kind"
          label={t('visits.kind')}
          value={visit.kind}
          options={visitKinds.map((kind) => ({ value: kind, label: t(`visits.kinds.${kind}`) }))}
        />
        <TextField name="day" label={t('visits.day')} type="date" value={visit.day} />
        <VisitFields visit={visit} words={words} />
      </LogCard>
    </div>
  );
}

/** The person's visit or next appointment of that id. Someone else's is nowhere, as one that never was. */
async function theirVisit(user: User, id: string): Promise<WholeVisit> {
  return (
    (await getVisit(user.id, id)) ??
    (await getAppointment(user.id, id, livedMoment(now(), user).day)) ??
    nowhere()
  );
}

function nameOf({ kind, day }: WholeVisit, words: Words): string {
  return words.t('visits.named', { kind: words.t(`visits.kinds.${kind}`), day: words.day(day, 'full') });
}
