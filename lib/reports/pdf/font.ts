import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** What stands for a character that the font lacks. */
export const lackSign = '◌';

// Whole paths, so that a build takes these two files along and not their whole folder.
const files = {
  regular: () => join(process.cwd(), 'node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf'),
  bold: () => join(process.cwd(), 'node_modules/geist/dist/fonts/geist-sans/Geist-SemiBold.ttf'),
};
export type FontStyle = keyof typeof files;

// A font is read and taken apart once: doing it for every page would take longer than drawing the page.
const taken = new Map<FontStyle, Font>();

/** The font that is embedded in every PDF. Both styles cover the same characters. */
export function paperFont(style: FontStyle): Font {
  const known = taken.get(style);
  if (known) return known;
  const font = create(readFileSync(files[style]()));
  if (!('layout' in font)) throw new Error(`Not a single font: ${files[style]()}`);
  taken.set(style, font);
  return font;
}

/**
 * Text as the font can write it, on one line: a character that it lacks becomes one sign, and is counted. Characters are
 * what a reader takes for one, so that an emoji of five code points is one sign.
 */
export function legible(text: string): { readonly text: string; readonly replaced: number } {
  // Signs that only tell a direction have no shape.
  const line = text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC');
  if (Array.from(line).every(isKnown)) return { text: line, replaced: 0 };
  let replaced = 0;
  let written = '';
  for (const { segment } of characters.segment(line)) {
    const known = Array.from(segment).every(isKnown);
    if (!known) replaced += 1;
    written += known ? segment : lackSign;
  }
  return { text: written, replaced };
}

// Asking the font takes longer than remembering what it said of each character.
const asked = new Map<string, boolean>();

function isKnown(character: string): boolean {
  const answer = asked.get(character);
  if (answer !== undefined) return answer;
  const found = paperFont('regular').hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  if (asked.size < mostAsked) asked.set(character, found);
  return found;
}

const mostAsked = 5000;

/** How wide a line is at a size of one point. Words are measured one by one, as they are set, and remembered. */
export function widthOf(text: string, style: FontStyle, tabular = false): number {
  const widths = measured[style][tabular ? 'tabular' : 'plain'];
  let width = 0;
  for (const word of text.split(/(?<= )/)) {
    let known = widths.get(word);
    if (known === undefined) {
      const font = paperFont(style);
      known = font.layout(word, tabular ? ['tnum'] : []).advanceWidth / font.unitsPerEm;
      // Words that a person makes up would fill it in years.
      if (widths.size >= mostMeasured) widths.clear();
      widths.set(word, known);
    }
    width += known;
  }
  return width;
}

const mostMeasured = 5000;
const measured = {
  regular: { plain: new Map<string, number>(), tabular: new Map<string, number>() },
  bold: { plain: new Map<string, number>(), tabular: new Map<string, number>() },
};

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
