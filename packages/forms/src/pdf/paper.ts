import type { CivilDate } from '@cartella/core';
import { writableText } from '../input';
import { type HasLetter, type LetterRun, runsOf } from './letters';
import { linesOf } from './lines';

/** Fonts that are embedded, so that the page looks the same everywhere and can be archived: TrueType or OpenType, as bytes. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** For letters that these have not, Greek, Cyrillic, Arabic: tried in their order, and embedded as far as they are used. */
  readonly others?: readonly Uint8Array[];
}

/** What a document says of itself. */
export interface PaperFacts {
  readonly title: string;
  readonly locale: string;
  readonly fonts: PdfFonts;
  /** Day that it is dated with; the same content gives the same bytes. */
  readonly date: CivilDate;
  /** Words at the foot of each page. */
  readonly foot: (page: number, pages: number) => string;
}

/** How a text looks. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: keyof typeof colours;
  /** Points between the left margin and the text, and its width. */
  readonly left?: number;
  readonly width?: number;
}

/** A tag of the document; what is drawn inside belongs to it. */
export interface Tagged {
  /** A tag inside this one. */
  readonly tag: (type: string, draw: (inside: Tagged) => void) => void;
  /** A text with its own tag. */
  readonly text: (type: string, text: string, look?: TextLook) => void;
  /** A drawing with its own tag, heard by the words that stand for it. */
  readonly drawing: (type: string, alt: string, draw: Draw) => void;
}

/** Draws with a pen, right of the left margin; the pen stays where it was. */
export type Draw = (pen: PDFKit.PDFDocument, left: number) => void;

/** A document being drawn from top to bottom; every mark on it is either tagged or an artifact. */
export interface Paper extends Tagged {
  /** Width between the margins, in points. */
  readonly width: number;
  /** Height of the pen from the top. */
  y(): number;
  moveTo(y: number): void;
  page(): number;
  height(text: string, look?: TextLook): number;
  /** Goes to a new page unless there is room for so many points. */
  keep(points: number): void;
  /** Draws what says nothing: rules, boxes. */
  artifact(draw: Draw): void;
  end(): Promise<Uint8Array>;
}

const margin = 56;
const footHeight = 28;

/** Every colour has a contrast of at least 4.5 on white; none says anything by itself. */
const colours = { ink: '#1a1a1a', soft: '#4d5b68', line: '#9aa7b2', wrong: '#a3122a' } as const;

/** Begins an accessible document (tagged, PDF/UA): the library is loaded here, and only here. */
export async function createPaper({ title, locale, fonts, date, foot }: PaperFacts): Promise<Paper> {
  const [{ default: PDFDocument }, { default: createBidi }] = await Promise.all([import('pdfkit'), import('bidi-js')]);
  const bidi = createBidi();
  const day = new Date(`${date}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footHeight },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: locale === 'it' ? 'it-IT' : locale,
    displayTitle: true,
    bufferPages: true,
    info: { Title: writableText(title), CreationDate: day, ModDate: day },
    // Without this the library looks for Helvetica, which is not embedded.
    font: fonts.regular as unknown as string,
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.registerFont('regular', fonts.regular as never).registerFont('bold', fonts.bold as never);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const width = pdf.page.width - 2 * margin;
  const bottom = () => pdf.page.height - margin - footHeight;
  let pages = 1;
  pdf.on('pageAdded', () => {
    pages += 1;
  });

  const others = fonts.others ?? [];
  for (const [index, font] of others.entries()) pdf.registerFont(`other-${index}`, font as never);
  const letters = ['regular', ...others.map((_, index) => `other-${index}`)].map((name) => lettersOf(pdf, name));
  const set = ({ size = 11, bold = false, colour = 'ink' }: TextLook = {}, font = 0) =>
    pdf.font(font > 0 ? `other-${font - 1}` : bold ? 'bold' : 'regular', size).fillColor(colours[colour]);
  const write = (runs: readonly LetterRun[], look: TextLook) => {
    const [only] = runs;
    if (only === undefined || (runs.length === 1 && only.font === 0))
      set(look).text(only?.text ?? '', margin + (look.left ?? 0), pdf.y, options(look));
    else for (const line of linesOf(runs, options(look).width, widthOf(look), bidi)) writeLine(line, look);
  };
  // Scripts that join their letters are laid out as a whole, not word by word.
  const joined = ({ font }: LetterRun) => (font > 0 ? { features: [] } : {});
  const widthOf = (look: TextLook) => (run: LetterRun) => set(look, run.font).widthOfString(run.text, joined(run));
  const writeLine = (line: readonly LetterRun[], look: TextLook) => {
    const height = Math.max(
      ...line.map(({ font }) => set(look, font).currentLineHeight(true)),
      set(look).currentLineHeight(true),
    );
    if (pdf.y + height > bottom()) (pdf as unknown as WithPages).continueOnNewPage();
    const top = pdf.y;
    // The letters of all fonts stand on one line.
    const base = top + height * 0.78;
    let x = margin + (look.left ?? 0);
    for (const run of line) {
      const place = { lineBreak: false, baseline: 'alphabetic', ...joined(run) } as const;
      set(look, run.font).text(run.text, x, base, place);
      x += pdf.widthOfString(run.text, joined(run));
    }
    pdf.x = margin;
    pdf.y = top + height + options(look).lineGap;
  };
  const options = ({ left = 0, width: wanted }: TextLook = {}) => ({ width: wanted ?? width - left, lineGap: 1.5 });

  const taggedIn = (parent: PDFKit.PDFStructureElement): Tagged => ({
    tag(type, draw) {
      const element = pdf.struct(type as never);
      parent.add(element);
      draw(taggedIn(element));
      element.end();
    },
    text(type, text, look = {}) {
      const runs = runsOf(writableText(text), letters);
      // What several fonts write is heard as it was meant, whatever glyphs it took.
      const actual = runs.length > 1 || runs.some(({ font }) => font > 0);
      const element = pdf.struct(type as never, actual ? { actual: writableText(text) } : {}, [
        () => write(runs, look),
      ]);
      parent.add(element);
    },
    drawing(type, alt, draw) {
      parent.add(pdf.struct(type as never, { alt: writableText(alt) }, [() => draw(pdf, margin)]));
    },
  });

  const artifact = (draw: Draw) => {
    const { x, y } = pdf;
    pdf.markContent('Artifact', { type: 'Layout' });
    draw(pdf, margin);
    pdf.endMarkedContent();
    pdf.x = x;
    pdf.y = y;
  };

  const number = (index: number, count: number) => {
    pdf.switchToPage(index);
    // The foot is under the bottom margin, which would open another page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    set({ size: 9, colour: 'soft' }).text(foot(index + 1, count), margin, pdf.page.height - margin - 4, {
      width,
      align: 'right',
    });
    pdf.endMarkedContent();
  };

  return {
    ...taggedIn(root),
    width,
    y: () => pdf.y,
    moveTo: (y) => {
      pdf.y = y;
    },
    page: () => pages,
    // A letter of another font is about as wide as one that this has.
    height: (text, look) => set(look).heightOfString(writableText(text).replace(/[^ -\u024f\s]/gu, 'm'), options(look)),
    keep: (points) => {
      if (pdf.y + points > bottom()) pdf.addPage();
    },
    artifact,
    async end() {
      root.end();
      const { count } = pdf.bufferedPageRange();
      for (let index = 0; index < count; index++) number(index, count);
      pdf.end();
      await ended;
      return concatenated(chunks);
    },
  };
}

// What the library does itself where a text goes on over a page: the tag goes on there too.
interface WithPages {
  readonly continueOnNewPage: () => void;
}

// What the library knows of a font and does not say.
interface WithFont {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: HasLetter } };
}

// A font is opened, and goes into the document, when a letter asks for it.
function lettersOf(pdf: PDFKit.PDFDocument, name: string): HasLetter {
  let has: HasLetter | undefined;
  return (codePoint) => {
    if (has === undefined) {
      const { font } = (pdf.font(name) as unknown as WithFont)._font;
      has = (each) => font.hasGlyphForCodePoint(each);
    }
    return has(codePoint);
  };
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
