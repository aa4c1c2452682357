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
  const font = paperFont('regular');
  let replaced = 0;
  let written = '';
  for (const { segment } of characters.segment(text.replace(/\s+/gu, ' '))) {
    const known = Array.from(segment).every((part) => font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0));
    if (!known) replaced += 1;
    written += known ? segment : lackSign;
  }
  return { text: written, replaced };
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
