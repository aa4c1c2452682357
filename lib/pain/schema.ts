/** Pain intensity on the numeric rating scale (NRS): a whole number, 0 no pain, 10 the worst one can imagine. */
export const scale = { lowest: 0, highest: 10 } as const;

/** What pain can feel like, and the two things that may come with it. */
export const feelings = [
  'aching',
  'stiff',
  'sharp',
  'burning',
  'tingling',
  'numb',
  'into-arm',
  'with-headache',
] as const;
export type Feeling = (typeof feelings)[number];

export const sides = ['left', 'centre', 'right'] as const;
export type Side = (typeof sides)[number];
