'use server';

import { cookies } from 'next/headers';
import { RedirectType, redirect } from 'next/navigation';
import { browserName } from '@/lib/auth/browser';
import { openFormAction } from '@/lib/form-action';
import { openingCookie } from '@/lib/reports/share/cookie';
import { openShared } from '@/lib/reports/share/opening';
import { now } from '@/lib/time/clock';
import { openingSchema } from './schema';

export const openReport = openFormAction(openingSchema, async ({ token, passphrase }, { headers }) => {
  const at = now();
  const browser = browserName(headers.get('user-agent'));
  const answer = await openShared(token, { passphrase, browser }, at);
  if ('refused' in answer) {
    // Someone else had the last opening while this page stood open: the page that is no report says so.
    if (answer.refused === 'gone') redirect('/shared/report', RedirectType.replace);
    return { refused: answer.refused };
  }
  const { name, options } = openingCookie(answer.share, headers);
  (await cookies()).set(name, answer.key, {
    ...options,
    maxAge: Math.ceil((answer.endsAt - at) / 1000),
  });
  // In the place of the page before it, so that the token is not in the history that the way back leads to.
  redirect(`/shared/report/${answer.share}`, RedirectType.replace);
});
