/** The groups of Today whose chips a person makes by typing: what they take, and what made it worse or eased it. */
export const chipKinds = ['medication', 'worse', 'eased'] as const;
export type ChipKind = (typeof chipKinds)[number];

/** A chip of the person's own. An archived one is offered no more, and its days stay. */
export type Chip = {
  readonly kind: ChipKind;
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
};
