import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { type FontStyle, legible, paperFont } from './font';

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
 * One tagged page on which text is placed by hand, in points from the top left corner. What is drawn between two tags is
 * decoration, which a screen reader leaves out.
 */
export class Page {
  readonly doc: PDFKit.PDFDocument;
  readonly left = 42;
  readonly right: number;
  readonly top = 38;
  readonly bottom: number;
  /** How many characters the font could not write so far. */
  replaced = 0;
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
    this.bottom = height - 34;
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
    this.pick(look);
    const { text: whole, replaced } = legible(text);
    this.replaced += replaced;
    const options = featuresOf(look);
    const shown = this.cut(whole, width, options);
    const start = look.align === 'right' ? x + width - this.doc.widthOfString(shown, options) : x;
    this.doc.text(shown, start, y, { lineBreak: false, ...options });
  }

  /** Text in as many lines as it needs, at most `most`; answers how high it is. */
  paragraph(text: string, x: number, y: number, width: number, look: Look & { most: number }): number {
    this.pick(look);
    const { text: shown, replaced } = legible(text);
    this.replaced += replaced;
    const lineHeight = this.doc.currentLineHeight(true) + lineGap;
    const height = Math.min(look.most * lineHeight, this.doc.heightOfString(shown, { width, lineGap }));
    this.doc.text(shown, x, y, { width, lineGap, height: look.most * lineHeight - lineGap, ellipsis: true });
    return height;
  }

  /** How wide a line would be. */
  widthOf(text: string, look: Look): number {
    this.pick(look);
    return this.doc.widthOfString(legible(text).text, featuresOf(look));
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    this.root.end();
    this.doc.end();
    await this.done;
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private pick({ size, style = 'regular', ink = 'black' }: Look): void {
    this.doc.font(style).fontSize(size).fillColor(inks[ink]);
  }

  private cut(text: string, width: number, options: PDFKit.Mixins.TextOptions): string {
    if (this.doc.widthOfString(text, options) <= width) return text;
    let kept = Array.from(text);
    while (kept.length > 0 && this.doc.widthOfString(`${kept.join('')}…`, options) > width)
      kept = kept.slice(0, -1);
    return `${kept.join('').trimEnd()}…`;
  }
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

const lineGap = 1.5;

function featuresOf({ tabular }: Look): PDFKit.Mixins.TextOptions {
  return tabular ? { features: ['tnum'] } : {};
}
