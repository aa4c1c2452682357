import { z } from 'zod';
import { password, timeZone } from '@/lib/auth/fields';
import { chips, optionalDay, requiredChoice, requiredText, ticked, wholeNumber } from '@/lib/form-fields';
import { trackables } from '@/lib/journal/schema';
import { pillowKinds } from '@/lib/sleep/schema';
import { locales } from '@/lib/words/translator';

export const themes = ['system', 'light', 'dark'] as const;
export const papers = ['a4', 'letter'] as const;

export const youSchema = z.object({
  name: requiredText(80),
  locale: requiredChoice(locales),
  timeZone: timeZone(),
  dayStartMinutes: wholeNumber(0, 720, 'choice').pipe(z.number({ error: 'required' })),
});

/** Nothing ticked is an answer too: only pain is asked then. */
export const trackedSchema = z.object({
  tracked: chips().transform((ticks) => trackables.filter((trackable) => ticks?.includes(trackable))),
});

export const lookSchema = z.object({ theme: requiredChoice(themes), paper: requiredChoice(papers) });

/** `id` is made by the page, so that the same form sent twice is one pillow. */
export const pillowSchema = z.object({
  id: requiredText(40),
  name: requiredText(60),
  kind: requiredChoice(pillowKinds),
  since: optionalDay(),
});

/** One of the person's things, by the button that was pressed. Whether it is theirs the database decides. */
export const chosenSchema = z.object({ id: requiredText(60) });

export const passwordSchema = z.object({
  currentPassword: password(),
  newPassword: password(),
  others: ticked(),
});
