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

/** The regions of the body map. Not each has all three sides: lib/pain/body-map.ts says which are drawn. */
export const regions = [
  'suboccipital',
  'neck',
  'upper-trapezius',
  'blade-top',
  'blade',
  'between-blades',
  'mid-back',
  'back-of-shoulder',
  'front-of-neck',
  'chest',
] as const;
export type Region = (typeof regions)[number];

/** A place that hurt, by the person's own left and right, with its own intensity 0 to 10; null is not said. */
export type Place = { readonly region: Region; readonly side: Side; readonly intensity: number | null };

/** The places that the body map draws and the check-in offers, as one word each: what a form sends. */
export const placeKeys = [
  'suboccipital:centre',
  'neck:left',
  'neck:centre',
  'neck:right',
  'upper-trapezius:left',
  'upper-trapezius:right',
  'blade-top:left',
  'blade-top:right',
  'blade:left',
  'blade:right',
  'between-blades:left',
  'between-blades:centre',
  'between-blades:right',
  'mid-back:left',
  'mid-back:centre',
  'mid-back:right',
  'back-of-shoulder:left',
  'back-of-shoulder:right',
  'front-of-neck:left',
  'front-of-neck:right',
  'chest:left',
  'chest:right',
] as const satisfies readonly `${Region}:${Side}`[];
export type PlaceKey = (typeof placeKeys)[number];

/** Whether something makes the pain worse or eases it. */
export const directions = ['worse', 'eased'] as const;
export type Direction = (typeof directions)[number];

/** One of the person's own chips for what makes it worse or eases it. An archived one is offered no more. */
export type Factor = {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly archived: boolean;
};
