'use server';

import { redirect } from 'next/navigation';
import { enter, enterByToken } from '@/lib/auth/config';
import { knownBrowser, rememberBrowser } from '@/lib/auth/known-browser';
import { checkSignIn } from '@/lib/auth/sign-in';
import { addressOf } from '@/lib/auth/throttle';
import { openFormAction } from '@/lib/form-action';
import { now } from '@/lib/time/clock';
import { linkSchema, signInSchema } from '../schema';

export const signIn = openFormAction(signInSchema, async ({ email, password }, { headers }) => {
  const browser = await knownBrowser(email);
  const answer = await checkSignIn({ email, password, address: addressOf(headers), browser }, now());
  if ('refused' in answer) return answer;
  if (browser === null) await rememberBrowser(email);
  await enter(answer.userId);
  redirect('/today');
});

export const signInByLink = openFormAction(linkSchema, async ({ token }) => {
  if (!(await enterByToken(token))) return { refused: 'linkUsed' };
  redirect('/today');
});
