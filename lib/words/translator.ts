import { createTranslator } from 'use-intl/core';
import { type CalendarDay, dayNumber } from '@/lib/time/calendar-day';
import en from './en.json';

/** The locales that a person may choose. The sentences are English; dates and numbers follow the region. */
export const locales = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA'] as const;
export type Locale = (typeof locales)[number];

/** How a day is written: `short` 23 Nov · `medium` 23 Nov 2026 · `long` Monday 23 November · `weekday` Mon · `month` November 2026. */
export type DayStyle = keyof typeof dayStyles;

const dayStyles = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  dayOfMonth: { day: 'numeric' },
  weekday: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** What turns findings into what a person reads, in their locale: sentences, days, numbers, lists. */
export type Words = ReturnType<typeof build>;

const built = new Map<string, Words>();

/** The words for a locale. Built once for each: compiling the messages is the slow part. */
export function wordsFor(locale: Locale): Words {
  return wordsOf(locale, locale, isolated);
}

/** The same for a file that programs read: no sign of direction is in it that nobody wrote. */
export function wordsForFiles(locale: Locale): Words {
  return wordsOf(`${locale} in files`, locale, (text) => text);
}

function wordsOf(key: string, locale: Locale, within: (text: string) => string): Words {
  const known = built.get(key);
  if (known) return known;
  const made = build(locale, within);
  built.set(key, made);
  return made;
}

/** A name that runs from right to left, as it stands in a sentence: what comes after it keeps its place (UAX 9). */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The locale that fits an Accept-Language header best; British English when nothing does. */
export function localeFrom(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  for (const tag of wanted) {
    const found = locales.find((locale) => locale.toLowerCase() === tag);
    if (found) return found;
  }
  return 'en-GB';
}

function build(locale: Locale, within: (text: string) => string) {
  const valued = (values: unknown): unknown =>
    typeof values === 'object' && values !== null
      ? Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? within(value) : value,
          ]),
        )
      : values;
  const t = new Proxy(createTranslator({ locale, messages: en }), {
    apply: (translate, self, [key, values]) => Reflect.apply(translate, self, [key, valued(values)]),
  });
  const days = new Map<DayStyle, Intl.DateTimeFormat>();
  const numbers = new Map<string, Intl.NumberFormat>();
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    t,
    /** A day in words. A calendar day has no zone: it is laid on UTC only to be written. */
    day(day: CalendarDay, style: DayStyle): string {
      let format = days.get(style);
      if (!format) {
        format = new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' });
        days.set(style, format);
      }
      return format.format(dayNumber(day) * 86_400_000);
    },
    /** The time of day of an instant in a zone: 21:05, or 9:05 pm where that is the custom. */
    time: (instant: number, timeZone: string): string =>
      new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(instant),
    /** A number with exactly `decimals` places, and a true minus sign. */
    number(value: number, decimals = 0, sign: 'auto' | 'exceptZero' = 'auto'): string {
      const key = `${decimals}${sign}`;
      let format = numbers.get(key);
      if (!format) {
        format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: sign === 'auto' ? 'negative' : 'exceptZero',
        });
        numbers.set(key, format);
      }
      return format.format(value).replace('-', '−');
    },
    list: (parts: readonly string[]): string => lists.format(parts.map(within)),
  };
}
