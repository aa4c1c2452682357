import type { LivedDay } from './life';
import type { Random } from './random';

const worse = [
  'Woke with a stiff neck and could hardly look over my right shoulder.',
  'It crept up after lunch. Gave up on the laptop at four.',
  'Slept badly and felt it between the shoulder blades all day.',
  'Carried the shopping home on the right side. Paid for it.',
  'Three hours in the car. Everything tight by the evening.',
] as const;

const swamped = [
  'Nine hours at the desk, the quarter closes on Friday.',
  'Meetings back to back. Forgot to stand up.',
  'Worked from the kitchen table, the screen far too low.',
  'Late again. Dinner over the keyboard.',
] as const;

const easier = [
  'Hardly noticed it today.',
  'Walked home along the canal. Felt loose.',
  'Swimming with Jo. Shoulders tired in the good way.',
  'Did the stretches before work for once.',
  'Gardening, and no worse for it.',
] as const;

const adjusted = [
  'Adjusted in the upper back, right side. Turning my head is easier since.',
  'Went over the desk photos with him. The screen goes up a hand.',
  'He found the same spot under the right shoulder blade.',
  'Short one today. Said to keep the breaks going.',
] as const;

const afterVisits = {
  chiropractor: adjusted,
  massage: ['Massage after work. Sore, then light.'],
  physiotherapist: ['She showed me arm slides against the wall, twice a day if I can.'],
  doctor: ['Nothing worrying, she says. Keep moving.'],
  other: ['Tried something new.'],
} as const;

/** What writes a few words of hers about a day, or null: most days have none. Every list is used up before it repeats. */
export function noteWriter(random: Random): (lived: LivedDay) => string | null {
  const used = new Map<readonly string[], number>();

  function next(list: readonly string[]): string | null {
    const index = used.get(list) ?? 0;
    used.set(list, index + 1);
    return list[index % list.length] ?? null;
  }

  return ({ fromEnd, visit, flareBegins, busy, average }) => {
    if (visit) return next(afterVisits[visit]);
    if (fromEnd === 154) return 'First night on the memory-foam pillow. Strange, but softer.';
    if (fromEnd === 117) return 'Back from a week by the sea. Left the diary at home on purpose.';
    if (flareBegins) return next(worse);
    if (busy && random.chance(0.1)) return next(swamped);
    return average <= 2 && random.chance(0.12) ? next(easier) : null;
  };
}
