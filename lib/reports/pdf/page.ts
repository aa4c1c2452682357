import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { type FontStyle, legible, paperFont, widthOf } from './font';

declare global {
  namespace PDFKit.Mixins {
    // pdfkit 0.20 knows these; its types of 0.17 do not yet.
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
      bbox?: [left: number, top: number, right: number, bottom: number];
    }
    interface PDFFont {
      registerFont(name: string, font: Font): this;
    }
  }
}

export const paperSizes = { a4: [595.28, 841.89], letter: [612, 792] } as const;
export type Paper = keyof typeof paperSizes;

/** Ink on white, dark enough to be told apart on a grey printer. `pain` is the colour of pain, as on the screen. */
export const inks = {
  black: '#1b1713',
  grey: '#57504a',
  rule: '#cbc4bb',
  shade: '#eeebe6',
  pain: '#9a3d1c',
  white: '#ffffff',
} as const;

export type Look = {
  readonly size: number;
  readonly style?: FontStyle;
  readonly ink?: keyof typeof inks;
  readonly align?: 'left' | 'right';
  /** Numerals of one width, so that numbers under each other can be compared. */
  readonly tabular?: boolean;
};

/**
 * Tagged paper on which text is placed by hand, in points from the top left corner. What is drawn between two tags is
 * decoration, which a screen reader leaves out.
 */
export class Page {
  readonly doc: PDFKit.PDFDocument;
  readonly left = 40;
  readonly right: number;
  readonly top = 30;
  readonly bottom: number;
  /** How many characters the font could not write so far, and how many texts were too long for their place. */
  replaced = 0;
  shortened = 0;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly chunks: Buffer[] = [];
  private readonly done: Promise<void>;

  constructor({ title, lang, paper }: { title: string; lang: string; paper: Paper }) {
    const [width, height] = paperSizes[paper];
    this.doc = new PDFDocument({
      size: [width, height],
      // No margins: pdfkit would begin a second page where text nears one.
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang,
      info: { Title: title, Creator: 'Nape', Producer: 'Nape' },
      font: '',
    });
    this.right = width - this.left;
    this.bottom = height - 26;
    this.doc.registerFont('regular', paperFont('regular'));
    this.doc.registerFont('bold', paperFont('bold'));
    this.done = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
      this.doc.on('end', () => resolve());
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** How wide the page is between its margins. */
  get width(): number {
    return this.right - this.left;
  }

  /** Begins another page; what is drawn from now on is on it. */
  turn(): void {
    this.doc.addPage();
  }

  /** Draws what a tag of PDF's own kind (H1, P, Figure) stands for. */
  tag(type: string, draw: () => void, options: PDFKit.Mixins.StructureElementOptions = {}): void {
    this.root.add(this.doc.struct(type, options, draw));
  }

  /** A tag that holds tags; `fill` adds them by `add`. */
  nest(type: string, fill: (nest: Nest) => void): void {
    nested(this.doc, this.root, type, fill);
  }

  /** Draws lines and areas that mean nothing by themselves. */
  decorate(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** A hairline across the page, or a stronger one. */
  rule(y: number, width = 0.5, ink: keyof typeof inks = 'rule'): void {
    this.decorate((doc) => doc.moveTo(this.left, y).lineTo(this.right, y).lineWidth(width).stroke(inks[ink]));
  }

  /** One line of text from `x` on, or at the end of `width` from there; cut with "…" where it is longer. */
  line(text: string, x: number, y: number, width: number, look: Look): void {
    const whole = this.readable(text);
    const shown = cut(whole, width, look);
    if (shown !== whole) this.shortened += 1;
    this.set(shown, x, y, width, look);
  }

  /** Text in as many lines as it needs, at most `most`; a longer one ends with "…". */
  paragraph(text: string, x: number, y: number, width: number, look: Look & { most: number }): void {
    const { lines, isCut } = wrapped(this.readable(text), width, look);
    if (isCut) this.shortened += 1;
    for (const [index, line] of lines.entries())
      this.set(line, x, y + index * look.size * leading, width, look);
  }

  /** How high a paragraph would be. */
  heightOf(text: string, width: number, look: Look & { most: number }): number {
    return wrapped(legible(text).text, width, look).lines.length * look.size * leading;
  }

  lineHeight({ size }: Look): number {
    return size * leading;
  }

  /** How wide a line would be. */
  widthOf(text: string, look: Look): number {
    return measure(legible(text).text, look);
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    this.root.end();
    this.doc.end();
    await this.done;
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private readable(text: string): string {
    const { text: shown, replaced } = legible(text);
    this.replaced += replaced;
    return shown;
  }

  private set(line: string, x: number, y: number, width: number, look: Look): void {
    const { size, style = 'regular', ink = 'black', align, tabular } = look;
    this.doc.font(style).fontSize(size).fillColor(inks[ink]);
    const start = align === 'right' ? x + width - measure(line, look) : x;
    this.doc.text(line, start, y, { lineBreak: false, ...(tabular && { features: ['tnum'] }) });
  }
}

// The font asks for more air between its lines than a dense page has.
const leading = 1.24;

function measure(text: string, { size, style = 'regular', tabular }: Look): number {
  return widthOf(text, style, tabular) * size;
}

function cut(text: string, width: number, look: Look): string {
  if (measure(text, look) <= width) return text;
  let kept = Array.from(text);
  // A text of thousands of letters is halved before it is taken apart letter by letter.
  while (kept.length > 1 && measure(kept.slice(0, kept.length / 2).join(''), look) > width)
    kept = kept.slice(0, Math.ceil(kept.length / 2));
  while (kept.length > 0 && measure(`${kept.join('')}…`, look) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** Text in lines of at most `width`, broken between words, and within a word that is longer than a line. */
function wrapped(
  text: string,
  width: number,
  look: Look & { readonly most: number },
): { readonly lines: readonly string[]; readonly isCut: boolean } {
  const lines: string[] = [];
  let open = '';
  const words = text.trim().split(' ');
  for (const [index, word] of words.entries()) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (measure(longer, look) <= width) {
      open = longer;
      continue;
    }
    if (lines.length === look.most - 1) {
      const rest = [longer, ...words.slice(index + 1, index + 40)].join(' ');
      return { lines: [...lines, cut(rest, width, look)], isCut: true };
    }
    if (open !== '') lines.push(open);
    open = word;
    while (measure(open, look) > width && lines.length < look.most - 1) {
      const part = cut(open, width, look).slice(0, -1) || open.slice(0, 1);
      lines.push(part);
      open = open.slice(part.length);
    }
  }
  const last = cut(open, width, look);
  return { lines: last === '' ? lines : [...lines, last], isCut: last !== open };
}

/** Fills a tag that holds tags. */
export type Nest = {
  readonly leaf: (type: string, draw: () => void, options?: PDFKit.Mixins.StructureElementOptions) => void;
  readonly branch: (type: string, fill: (nest: Nest) => void) => void;
};

function nested(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  type: string,
  fill: (nest: Nest) => void,
): void {
  const element = doc.struct(type);
  parent.add(element);
  fill({
    leaf: (leafType, draw, options = {}) => element.add(doc.struct(leafType, options, draw)),
    branch: (branchType, fillBranch) => nested(doc, element, branchType, fillBranch),
  });
  element.end();
}
