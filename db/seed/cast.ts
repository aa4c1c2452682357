import type { profile } from '../schema/person';

/** Someone who exists in tests, in the demo and on the bench, with a passphrase that everybody knows. */
export type CastMember = {
  readonly id: string;
  readonly email: string;
  readonly passphrase: string;
  readonly profile: Omit<typeof profile.$inferInsert, 'userId'>;
};

const everything = [
  'sleep',
  'pillow',
  'places',
  'stress',
  'routines',
  'worst',
  'feelings',
  'factors',
  'breaks',
  'habits',
  'heat-cold',
  'medication',
  'note',
] as const;

/**
 * Ada, 41, works at a desk and her year is the one to look at. Ben is the second person, who must never see hers.
 * Kiri and Noor live where it is tomorrow and yesterday.
 */
export const cast = {
  ada: {
    id: '5f0c1f6e-2a6b-4d0a-9a51-0a1d3c5e7f01',
    email: 'ada@example.org',
    passphrase: 'marble kettle orchard violin',
    profile: {
      name: 'Ada',
      locale: 'en-GB',
      timeZone: 'Europe/London',
      tracked: everything,
      troubleHow: 'It came up over a winter of long days at the desk. Nothing happened on any one day.',
      question: 'Is it the way I sleep, or the way I sit?',
    },
  },
  ben: {
    id: '5f0c1f6e-2a6b-4d0a-9a51-0a1d3c5e7f02',
    email: 'ben@example.org',
    passphrase: 'copper lantern meadow biscuit',
    profile: { name: 'Ben', locale: 'en-IE', timeZone: 'Europe/Dublin', tracked: everything },
  },
  kiri: {
    id: '5f0c1f6e-2a6b-4d0a-9a51-0a1d3c5e7f03',
    email: 'kiri@example.org',
    passphrase: 'harbour pebble thistle anchor',
    profile: { name: 'Kiri', locale: 'en-NZ', timeZone: 'Pacific/Auckland', tracked: everything },
  },
  noor: {
    id: '5f0c1f6e-2a6b-4d0a-9a51-0a1d3c5e7f04',
    email: 'noor@example.org',
    passphrase: 'saffron window gravel summer',
    profile: {
      name: 'Noor',
      locale: 'en-US',
      timeZone: 'America/New_York',
      paper: 'letter',
      tracked: everything,
    },
  },
} as const satisfies Record<string, CastMember>;
