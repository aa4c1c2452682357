/** Between which two numbers a value lies, in 95 of 100 such intervals. */
export type Interval = { readonly lower: number; readonly upper: number };
