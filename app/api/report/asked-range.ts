import type { User } from '@/lib/auth/session';
import { askedChoices, type Choices } from '@/lib/reports/choices';
import { askedRange } from '@/lib/reports/schema';
import { livedMoment, now } from '@/lib/time/clock';
import type { DayRange } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';

/** The range that a file's address asks for (`from`, `to`), or the answer that says in plain words why there is none. */
export function rangeOf(user: User, address: string): DayRange | Response {
  const { searchParams: asked } = new URL(address);
  const { range, errors } = askedRange(
    { from: asked.getAll('from'), to: asked.getAll('to') },
    livedMoment(now(), user).day,
  );
  if (range) return range;
  const { t } = wordsFor(user.locale);
  return refused(Object.values(errors).map((error) => t(`report.errors.${error}`)));
}

/** The answer to an address for which there is no file, with the reasons in plain words. */
export function refused(reasons: readonly string[]): Response {
  return new Response(reasons.map((reason) => `${reason}\n`).join(''), {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** What of the report its address asks for. */
export function choicesOf(address: string): Choices {
  const { searchParams: asked } = new URL(address);
  return askedChoices({
    name: asked.getAll('name'),
    parts: asked.getAll('parts'),
    show: asked.getAll('show'),
    without: asked.getAll('without'),
    with: asked.getAll('with'),
  });
}
