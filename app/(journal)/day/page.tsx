import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { requireUser } from '@/lib/auth/session';
import { findNotes } from '@/lib/journal/notes/data';
import { calendarDay } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { OpenDay } from '../_components/open-day';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('day.find.title') };
}

/** Finds days by the words of their notes, `?find=long drive`, or opens one by its date, `?on=2026-11-23`. */
export default async function FindPage({
  searchParams,
}: {
  searchParams: Promise<{ find?: unknown; on?: unknown }>;
}) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { find, on } = await searchParams;
  const day = typeof on === 'string' ? calendarDay(on) : null;
  if (day) redirect(`/day/${day}`);
  const text = typeof find === 'string' ? find.slice(0, 200) : '';
  const found = await findNotes(user.id, text);
  return (
    <div className="column">
      <h1 className="mt-4">{t('day.find.title')}</h1>
      <form action="/day" className="mt-4 mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <label htmlFor="find" className="mb-2 block font-semibold">
            {t('day.find.label')}
          </label>
          <input id="find" name="find" type="search" defaultValue={text} maxLength={200} className="input" />
        </div>
        <button type="submit" className="button">
          {t('day.find.button')}
        </button>
      </form>
      <OpenDay day={null} words={words} />
      {text !== '' && (
        <p role="status" className="text-ink-2 text-s">
          {t('day.find.found', { count: found.length })}
        </p>
      )}
      <ol>
        {found.map((note) => (
          <li key={note.day} className="border-rule border-t py-3">
            <Link href={`/day/${note.day}`} prefetch={false} className="text-link">
              {words.day(note.day, 'full')}
            </Link>
            <p className="line-clamp-4 whitespace-pre-line">{note.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
