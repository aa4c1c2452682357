/** A stream of chance that is the same on every machine for the same seed text. Not for secrets. */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  readonly unit: () => number;
  readonly chance: (probability: number) => boolean;
  readonly normal: (mean: number, deviation: number) => number;
  /** How many of something rare happen when `mean` are expected. */
  readonly count: (mean: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Text in the shape of a UUID, version 4. */
  readonly id: () => string;
};

/**
 * Chance from a seed text: the generator sfc32 (C. Doty-Humphrey, PractRand), its state filled by FNV-1a, normal
 * values by Box and Muller (1958), counts by Knuth's product method (The Art of Computer Programming 2, 3.4.1).
 */
export function randomFrom(seed: string): Random {
  let [a, b, c, counter] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1];

  function word(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  for (let round = 0; round < 15; round++) word();
  const unit = () => word() / 4_294_967_296;
  return {
    unit,
    chance: (probability) => unit() < probability,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    count: (mean) => {
      const limit = Math.exp(-mean);
      let found = 0;
      for (let product = unit(); product > limit; product *= unit()) found++;
      return found;
    },
    pick: (list) => list[Math.floor(unit() * list.length)] ?? list[0],
    id: () => {
      const hex = [word(), word(), word(), word()].map((part) => part.toString(16).padStart(8, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}
