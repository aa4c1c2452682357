import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyingForm } from '@/app/_components/ui/emptying-form';
import { Form } from '@/app/_components/ui/form';
import { Belongings } from '@/app/_components/ui/row-links';
import { Section } from '@/app/_components/ui/section';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { isBuiltIn } from '@/lib/routines/catalogue';
import { listOfferedRoutines, listRoutines } from '@/lib/routines/data';
import { routineName } from '@/lib/routines/routine-name';
import type { KeptRoutine } from '@/lib/routines/schema';
import { wordsFor } from '@/lib/words/translator';
import { NotAsked } from '../../_components/not-asked';
import { Choices } from '../_components/choices';
import { RoutineFields } from './_components/routine-fields';
import { chooseRoutines, makeRoutine } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.routines.title') };
}

/** Which routines Today offers, and the person's own. */
export default async function OwnRoutinesPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const [routines, wished] = await Promise.all([listRoutines(user.id), listOfferedRoutines(user.id)]);
  const own = routines.filter(({ id }) => !isBuiltIn(id));
  const away = own.filter(({ archived }) => archived);
  const row = (routine: KeptRoutine) => ({
    href: `/settings/routines/${routine.id}`,
    name: routineName(routine, words),
    note: routine.how ?? undefined,
  });
  return (
    <>
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.routines.title')}
        lead={t('settings.routines.lead')}
      />
      <NotAsked user={user} trackable="routines" words={words} />
      <Section title={t('settings.routines.offered')}>
        <Form action={chooseRoutines} lost={t('errors.lost')} className="grid gap-6">
          <Choices
            name="offered"
            legend={t('settings.routines.legend')}
            options={routines
              .filter(({ archived }) => !archived)
              .map((routine) => ({ value: routine.id, label: routineName(routine, words) }))}
            chosen={wished.filter(({ archived }) => !archived).map(({ id }) => id)}
            many
          />
          <SubmitRow>{t('settings.save')}</SubmitRow>
        </Form>
        <Link href="/routines" className="text-link mt-4 text-s">
          {t('settings.routines.read')}
        </Link>
      </Section>
      <Section title={t('settings.routines.own')}>
        <Belongings
          inUse={own.filter(({ archived }) => !archived).map(row)}
          away={away.map(row)}
          none={t('settings.routines.none')}
          awayTitle={t('settings.belongings.away', { count: away.length })}
        />
      </Section>
      <Section title={t('settings.routines.add')}>
        <EmptyingForm action={makeRoutine} lost={t('errors.lost')} className="grid gap-6">
          <RoutineFields id={`own-${randomUUID()}`} words={words} />
          <SubmitRow>{t('settings.routines.add')}</SubmitRow>
        </EmptyingForm>
      </Section>
    </>
  );
}
