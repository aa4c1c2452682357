import { inflateSync } from 'node:zlib';

/** A PDF as our own tests read it: what pdfkit writes, and no more of the format than that. */
export type ReadPdf = {
  /** The objects as text, without what stands in their streams. */
  readonly objects: string;
  /** The drawing of each page, in order. */
  readonly drawings: readonly string[];
  /** What a reader would copy from each page, a line for each piece of text. */
  readonly texts: readonly string[];
  /** The tree of tags from the document on. */
  readonly tags: Tag;
};

/** A tag: its type, its tags in order, and the pieces of the drawing that it stands for. */
export type Tag = {
  readonly type: string;
  readonly tags: readonly Tag[];
  readonly marks: readonly number[];
  readonly dictionary: string;
};

export function readPdf(pdf: Uint8Array): ReadPdf {
  const whole = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, { readonly dictionary: string; readonly stream: string }>();
  for (const [, id = '', body = ''] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', data] = body.split('\nstream\n');
    // What is packed may end with any byte, one of a line's end too.
    const plain = data?.slice(0, -'\nendstream'.length) ?? '';
    const packed = dictionary.includes('/FlateDecode');
    const stream = packed ? inflateSync(Buffer.from(plain, 'latin1')).toString('latin1') : plain;
    objects.set(id, { dictionary, stream });
  }
  const followed = (from: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1] ?? '') ?? { dictionary: '', stream: '' };
  const pages = Array.from(objects.values()).filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const drawings = pages.map(({ dictionary }) => followed(dictionary, 'Contents').stream);
  const texts = pages.map(({ dictionary }, index) => {
    const resources = followed(dictionary, 'Resources').dictionary;
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, unicodeOf(followed(objects.get(id)?.dictionary ?? '', 'ToUnicode').stream));
    return textOf(drawings[index] ?? '', fonts);
  });
  return {
    objects: Array.from(objects.values(), ({ dictionary }) => dictionary).join('\n'),
    drawings,
    texts,
    tags: tagOf(
      objects,
      Array.from(objects.values()).find(({ dictionary }) => /\/S \/Document\b/.test(dictionary)),
    ),
  };
}

type Objects = ReadonlyMap<string, { readonly dictionary: string; readonly stream: string }>;

function tagOf(objects: Objects, element: { readonly dictionary: string } | undefined): Tag {
  const { dictionary } = element ?? { dictionary: '' };
  const kids = /\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
  return {
    type: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '',
    tags: Array.from(kids.matchAll(/(\d+) 0 R/g), ([, id = '']) => tagOf(objects, objects.get(id))),
    marks: Array.from(kids.replaceAll(/\d+ 0 R/g, '').matchAll(/\d+/g), ([mark]) => Number(mark)),
    dictionary,
  };
}

/** What each glyph stands for: pdfkit lists them from 0 on, a range after the other. */
function unicodeOf(map: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g))
    for (const [index, [, code = '']] of Array.from(list.matchAll(/<([\da-f ]*)>/g)).entries()) {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const units = code.replaceAll(' ', '').match(/.{4}/g) ?? [];
      found.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  return found;
}

function textOf(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, name, shown] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    if (shown === undefined) continue;
    const glyphs = Array.from(shown.matchAll(/<([\da-f]+)>/g), ([, hex = '']) => hex.match(/.{4}/g) ?? []);
    lines.push(
      glyphs
        .flat()
        .map((glyph) => font.get(glyph) ?? '?')
        .join(''),
    );
  }
  return lines.join('\n');
}

/** How often something stands in a text. */
export function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The pieces of text of a drawing: where each begins from the top, and how large it is. */
export function piecesOf(drawing: string) {
  const found = drawing.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm\n\/F\d+ ([\d.]+) Tf\n\[(.*)\] TJ/g);
  return Array.from(found, ([, x, y, size, shown = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    glyphs: Array.from(shown.matchAll(/<([\da-f]+)>/g), ([, hex = '']) => hex.match(/.{4}/g) ?? []).flat(),
  }));
}
