import type { Metadata } from 'next';
import { nowhere } from '@/app/_components/nowhere';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { requireUser, type User } from '@/lib/auth/session';
import { getClinicScore } from '@/lib/measures/data';
import type { ClinicScore } from '@/lib/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { TotalCard } from '../../_components/total-card';

type Props = { readonly params: Promise<{ total: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  return { title: totalInWords(await theirScore(user, (await params).total), wordsFor(user.locale)) };
}

/** One total that a clinic's form gave, to be changed. */
export default async function TotalPage({ params }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const score = await theirScore(user, (await params).total);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{
          href: `/report/measures/${score.day}`,
          label: words.day(score.day, 'full'),
        }}
        title={totalInWords(score, words)}
      />
      <TotalCard
        id={score.id}
        title={words.t('measures.clinic.change')}
        day={score.day}
        score={score}
        today={livedMoment(now(), user).day}
        open
        drawing={JSON.stringify(score)}
        words={words}
      />
    </div>
  );
}

/** The person's total of that id. Someone else's is nowhere, as one that never was. */
async function theirScore(user: User, id: string): Promise<ClinicScore> {
  return (await getClinicScore(user.id, id)) ?? nowhere();
}
