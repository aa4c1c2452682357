import { z } from 'zod';
import { password, timeZone } from '@/lib/auth/fields';
import { optionalDay, requiredChoice, requiredText, ticked, wholeNumber } from '@/lib/form-fields';
import { thresholds } from '@/lib/reports/yardstick';
import { locales } from '@/lib/words/translator';

export const themes = ['system', 'light', 'dark'] as const;
export const papers = ['a4', 'letter'] as const;

export const youSchema = z.object({
  name: requiredText(80),
  locale: requiredChoice(locales),
  timeZone: timeZone(),
  dayStartMinutes: wholeNumber(0, 720, 'choice').pipe(z.number({ error: 'required' })),
});

export const lookSchema = z.object({ theme: requiredChoice(themes), paper: requiredChoice(papers) });

export const yardstickSchema = z.object({
  thresholdTenths: wholeNumber(13, 20, 'choice').pipe(z.literal(thresholds, { error: 'choice' })),
  careSince: optionalDay(),
});

/** One of the person's things, by the button that was pressed. Whether it is theirs the database decides. */
export const chosenSchema = z.object({ id: requiredText(60) });

export const passwordSchema = z.object({
  currentPassword: password(),
  newPassword: password(),
  others: ticked(),
});
