import { Form, FormMessage } from '@/app/_components/ui/form';
import type { Session } from '@/lib/auth/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { endBrowser } from '../actions';

/** Where the person is signed in. This browser is named; it has its own way out further down. */
export function Browsers({
  sessions,
  here,
  dayOf,
  words,
}: {
  sessions: readonly Session[];
  /** The id of this browser's session. */
  here: string | null;
  dayOf: (instant: number) => CalendarDay;
  words: Words;
}) {
  const { t } = words;
  return (
    <Form action={endBrowser} lost={t('errors.lost')}>
      <ul>
        {sessions.map(({ id, browser, createdAt, lastSeenAt }) => {
          const name = browser === '?' ? t('settings.sessions.unknown') : browser;
          const since = words.day(dayOf(createdAt), 'medium');
          const seen = words.day(dayOf(lastSeenAt), 'medium');
          return (
            <li
              key={id}
              className="flex min-h-14 items-center justify-between gap-4 border-rule py-2 not-first:border-t"
            >
              <span>
                {name}
                {id === here && <span className="text-ink-2"> · {t('settings.sessions.here')}</span>}
                <span className="block text-ink-2 text-s">
                  {t('settings.sessions.since', { since, seen })}
                </span>
              </span>
              {id !== here && (
                <button
                  type="submit"
                  name="id"
                  value={id}
                  aria-label={t('settings.sessions.endName', { browser: name, seen })}
                  className="text-link shrink-0 cursor-pointer"
                >
                  {t('settings.sessions.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <FormMessage className="mt-2" />
    </Form>
  );
}
