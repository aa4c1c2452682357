import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** OKLCH to linear sRGB (B. Ottosson, 2020), then WCAG 2.2 relative luminance. */
function luminance([lightness, chroma, hue]: readonly [number, number, number]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red, green, blue] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

type Tokens = ReadonlyMap<string, readonly [number, number, number]>;

function tokensIn(css: string): Tokens {
  return new Map(
    Array.from(css.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g), (match) => [
      match[1] ?? '',
      [Number(match[2]), Number(match[3]), Number(match[4])],
    ]),
  );
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [first, second] = [tokens.get(one), tokens.get(other)];
  if (!first || !second) throw new Error(`No token ${one} or ${other}`);
  const [light, dark] = [luminance(first), luminance(second)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const css = readFileSync('app/globals.css', 'utf8');
const lamp = css.indexOf('@utility lamp-light');
const day = tokensIn(css.slice(0, lamp));
const night: Tokens = new Map([...day, ...tokensIn(css.slice(lamp))]);

const text = [
  'ink paper',
  'ink sheet',
  'ink sunk',
  'ink act-wash',
  'ink-2 paper',
  'ink-2 sheet',
  'ink-2 sunk',
  'ink-3 paper',
  'act paper',
  'act sheet',
  'act-ink act',
  'warn paper',
  'warn sheet',
  'habit paper',
  'pain-line paper',
  ...Array.from({ length: 11 }, (_, score) => `${score >= 8 ? 'on-deep' : 'on-light'} p${score}`),
];
const shapes = ['edge paper', 'edge sheet', 'focus paper', 'pain-line sheet', 'habit sheet'];

test.each([
  ['daylight', day],
  ['lamp light', night],
])('every pair of colours in %s is legible (WCAG 2.2 AA)', (_, tokens) => {
  const weak = [
    ...text.map((pair) => ({ pair, least: 4.5 })),
    ...shapes.map((pair) => ({ pair, least: 3 })),
  ].filter(({ pair, least }) => {
    const [one = '', other = ''] = pair.split(' ');
    return contrast(tokens, one, other) < least;
  });
  expect(weak).toEqual([]);
});
