import type { Metadata } from 'next';
import { Section } from '@/app/_components/ui/section';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { passphrase } from '@/lib/auth/password';
import { requireUser } from '@/lib/auth/session';
import { listShares } from '@/lib/reports/share/data';
import { sheetOf } from '@/lib/reports/sheet';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { Links } from './_components/links';
import { NewLink } from './_components/new-link';
import { type Asked, askedReport, queryOf } from './asked-report';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('share.title') };
}

/** Makes a link to the report that the query asks for, as the page Report does, and lists the person's links. */
export default async function SharePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const asked = await searchParams;
  const at = now();
  const report = await askedReport(user, asked, livedMoment(at, user).day);
  const query = report && queryOf(asked, report);
  const sheet = report && sheetOf(report, words);
  const shares = await listShares(user.id, at);
  return (
    <>
      <SubHeading
        back={{ href: query ? `/report?${query}` : '/report', label: t('places.report') }}
        title={t('share.title')}
        lead={t('share.lead')}
      />
      {query && sheet ? (
        <>
          <Section title={t('share.what')} lead={t('share.whatLead')}>
            <p className="font-serif text-l">{sheet.title}</p>
            <p>{sheet.period}</p>
            <p className="text-ink-2 text-s">{sheet.coverage}</p>
          </Section>
          <Section title={t('share.make')}>
            <NewLink query={query} phrase={passphrase()} words={words} />
          </Section>
        </>
      ) : (
        <p className="mb-8">{t('errors.fields.nothingToShare')}</p>
      )}
      <Section title={t('share.links')} lead={t('share.endHint')}>
        <Links shares={shares} now={at} timeZone={user.timeZone} words={words} />
      </Section>
    </>
  );
}
