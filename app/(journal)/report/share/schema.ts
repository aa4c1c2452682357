import { z } from 'zod';
import { optionalText, optionalVisibleText, requiredId, requiredText, wholeNumber } from '@/lib/form-fields';
import { shareLimits } from '@/lib/reports/share/schema';

export const shareSchema = z.object({
  /** What the report's own address asks for, as its query. */
  asked: requiredText(500),
  label: optionalVisibleText(shareLimits.label),
  days: wholeNumber(1, shareLimits.days.most, 'number').pipe(z.number({ error: 'required' })),
  mostOpenings: wholeNumber(1, shareLimits.openings, 'number'),
  // Told on the phone or by hand: spaces at its ends are nobody's intention.
  passphrase: optionalText(1000),
});

export const endedSchema = z.object({ id: requiredId() });
