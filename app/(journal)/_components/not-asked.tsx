import Link from 'next/link';
import type { User } from '@/lib/auth/session';
import type { Trackable } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';

/** Says that Today does not ask about this page's things, while it does not, and where that is chosen. */
export function NotAsked({
  user,
  trackable,
  words: { t },
}: {
  user: User;
  trackable: Trackable;
  words: Words;
}) {
  if (user.tracked.includes(trackable)) return null;
  return (
    <p className="mb-6 border-act border-l-2 pl-4 text-ink-2">
      {t('settings.belongings.notAsked')}{' '}
      <Link href="/settings/tracked" className="text-link">
        {t('settings.belongings.ask')}
      </Link>
    </p>
  );
}
