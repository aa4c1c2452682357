import type { Words } from '@/lib/words/translator';
import type { ClinicTotal } from './schema';

/** A clinic's total with the form that gave it, and what it is out of as far as that is known. */
export function totalInWords({ form, name, score, most }: ClinicTotal, { t, number }: Words): string {
  const value = plain(score, number);
  if (form !== 'other') return t(`measures.clinic.said.${form}`, { score: value });
  return most === null
    ? t('measures.clinic.said.other', { name: name ?? '', score: value })
    : t('measures.clinic.said.otherOf', { name: name ?? '', score: value, most: plain(most, number) });
}

/** Whole numbers without decimals, others with as few as they need of two. */
function plain(value: number, number: Words['number']): string {
  const decimals = [0, 1, 2].find((places) => Number(value.toFixed(places)) === value) ?? 2;
  return number(value, decimals);
}
