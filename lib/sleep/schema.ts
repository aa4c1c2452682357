/** How a person lay for most of the night. */
export const positions = ['back', 'side', 'stomach', 'changing'] as const;
export type Position = (typeof positions)[number];

export const pillowKinds = ['feather', 'memory-foam', 'latex', 'firm', 'water', 'none', 'other'] as const;
export type PillowKind = (typeof pillowKinds)[number];

/** A pillow as the forms and charts need it; `retired` ones are offered no more. */
export type Pillow = { readonly id: string; readonly name: string; readonly kind: PillowKind };
