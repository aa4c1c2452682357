'use server';

import { redirect } from 'next/navigation';
import { enter } from '@/lib/auth/config';
import { rememberBrowser } from '@/lib/auth/known-browser';
import { createOwner, isSetupToken } from '@/lib/auth/link';
import { hashPassword, passwordProblem } from '@/lib/auth/password';
import { openFormAction } from '@/lib/form-action';
import { now } from '@/lib/time/clock';
import { ownerSchema } from '../schema';

export const makeOwner = openFormAction(ownerSchema, async (owner, { locale }) => {
  const { token, name, email, password, timeZone } = owner;
  // Asked before the costly hash; the last word is `createOwner`'s.
  if (!(await isSetupToken(token, now()))) return { refused: 'linkUsed' };
  const problem = passwordProblem(password, owner);
  if (problem) return { refused: problem, field: 'password' };
  const person = { name, email, locale, timeZone, passwordHash: await hashPassword(password) };
  const userId = await createOwner(token, person, now());
  if (userId === null) return { refused: 'linkUsed' };
  await rememberBrowser(email);
  await enter(userId);
  redirect('/today');
});
