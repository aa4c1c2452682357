import { z } from 'zod';
import type { FieldError } from '@/lib/form-state';
import { calendarDay } from '@/lib/time/calendar-day';
import { firstDay } from '@/lib/time/day-range';

/*
 * What a form sends, as Zod reads it: every field is a list of texts, because a group of chips sends several or none.
 * Blank means "not answered" and becomes null. Each refusal is the name of a sentence under `errors` in the messages.
 */

const sent = z.array(z.string()).optional();

function say(reason: FieldError): { error: string } {
  return { error: reason };
}

/** The one text of a field, trimmed; null when it is blank or absent. SQLite's texts end at a NUL, so none goes there. */
const single = sent.transform((texts) => texts?.at(-1)?.replaceAll('\0', '').trim() || null);

/** A whole number from `low` to `high`, or null. */
export function wholeNumber(low: number, high: number, reason: FieldError) {
  return single
    .refine((text) => text === null || /^-?\d{1,16}$/.test(text), say(reason))
    .transform((text) => (text === null ? null : Number(text)))
    .refine((number) => number === null || (number >= low && number <= high), say(reason));
}

/** A score from 0 to 10, or null. */
export function score() {
  return wholeNumber(0, 10, 'score');
}

/** A number of at most two decimals from `low` to `high`, written with a point or a comma, or null. */
export function decimal(low: number, high: number, reason: FieldError) {
  return single
    .refine((text) => text === null || /^\d{1,6}([.,]\d{1,2})?$/.test(text), say(reason))
    .transform((text) => (text === null ? null : Number(text.replace(',', '.'))))
    .refine((number) => number === null || (number >= low && number <= high), say(reason));
}

/** Hours with halves, kept as minutes, or null: "6.5" is 390. At most a day. */
export function hoursAsMinutes() {
  return single
    .refine((text) => text === null || /^\d{1,2}([.,]\d{1,2})?$/.test(text), say('hours'))
    .transform((text) => (text === null ? null : Math.round(Number(text.replace(',', '.')) * 60)))
    .refine((minutes) => minutes === null || minutes <= 1440, say('hours'));
}

/** Text of at most `most` characters, or null. Line ends become \n, as they were typed. */
export function optionalText(most: number) {
  return single
    .transform((text) => text?.replaceAll('\r\n', '\n') ?? null)
    .refine((text) => text === null || text.length <= most, say('tooLong'));
}

/** Text of 1 to `most` characters. */
export function requiredText(most: number) {
  return single
    .refine((text) => text !== null, say('required'))
    .transform((text) => text ?? '')
    .refine((text) => text.length <= most, say('tooLong'));
}

/**
 * A name of 1 to `most` characters, on one line, with at least one letter, number or sign (an emoji is one) that can be
 * seen. Characters that turn or break a line go; those that an emoji or a script joins its letters with stay.
 */
export function visibleText(most: number) {
  return requiredText(most).transform(onOneLine).refine(canBeSeen, say('visible'));
}

/** The same, or null. */
export function optionalVisibleText(most: number) {
  return optionalText(most)
    .transform((text) => text && onOneLine(text))
    .refine((text) => text === null || canBeSeen(text), say('visible'));
}

function onOneLine(text: string): string {
  return text.normalize('NFC').replaceAll(lineTurning, '').replaceAll(/\s+/gu, ' ').trim();
}

function canBeSeen(text: string): boolean {
  return visible.test(text.replaceAll(unseen, ''));
}

const visible = /[\p{L}\p{N}\p{S}]/u;
// Some letters and signs are blank: fillers of Hangul, and the empty pattern of Braille.
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const lineTurning = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One word of a closed vocabulary, or null. */
export function optionalChoice<const Word extends string>(words: readonly Word[]) {
  return single
    .transform((text) => (text === null ? null : words.find((word) => word === text)))
    .refine((word) => word !== undefined, say('choice'))
    .transform((word) => word ?? null);
}

/** One word of a closed vocabulary. */
export function requiredChoice<const Word extends string>(words: readonly Word[]) {
  return optionalChoice(words).transform((word, context) => {
    if (word !== null) return word;
    context.addIssue({ code: 'custom', message: say('required').error });
    return z.NEVER;
  });
}

/** The id of something that the person made: short, and of plain characters. Whether it is theirs the database decides. */
export function optionalId() {
  return single.refine((text) => text === null || /^[\w-]{1,60}$/.test(text), say('choice'));
}

/** The id of something that the form makes or changes. */
export function requiredId() {
  return optionalId().transform((id, context) => {
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: say('choice').error });
    return z.NEVER;
  });
}

/** A day of the calendar that a journal can hold, or null. */
export function optionalDay() {
  return single
    .transform((text) => (text === null ? null : (calendarDay(text) ?? undefined)))
    .refine((day) => day !== undefined && (day === null || day >= firstDay), say('day'))
    .transform((day) => day ?? null);
}

/** A day of the calendar. */
export function requiredDay() {
  return optionalDay().transform((day, context) => {
    if (day !== null) return day;
    context.addIssue({ code: 'custom', message: say('day').error });
    return z.NEVER;
  });
}

/** A box that is ticked or not. */
export function ticked() {
  return sent.transform((texts) => texts !== undefined && texts.length > 0);
}

/** The value of the chip "none today" in a group. */
export const noneToday = 'none';

/**
 * A group of chips: the ticked ids, an empty list for "none today", null when neither was chosen. A chip wins over
 * "none": without JavaScript both can be sent.
 */
export function chips() {
  return sent
    .transform((texts) => {
      const ids = [...new Set(texts?.filter((text) => text !== noneToday && text !== ''))];
      return ids.length > 0 || texts?.includes(noneToday) ? ids : null;
    })
    .refine(
      (ids) => ids === null || (ids.length <= 300 && ids.every((id) => /^[\w-]{1,60}$/.test(id))),
      say('choice'),
    );
}

/** A group of chips of a closed vocabulary, as `chips` reads it. */
export function ticksOf<const Word extends string>(words: readonly Word[]) {
  return sent
    .transform((texts) => {
      const ticked = words.filter((word) => texts?.includes(word));
      return {
        known: texts?.every(
          (text) => text === '' || text === noneToday || words.some((word) => word === text),
        ),
        ids: ticked.length > 0 || texts?.includes(noneToday) ? ticked : null,
      };
    })
    .refine(({ known }) => known !== false, say('choice'))
    .transform(({ ids }) => ids);
}
