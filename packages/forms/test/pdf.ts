import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocumentProxy } from 'unpdf';
import type { PdfFonts } from '../src/pdf';

const { resolve } = createRequire(import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const font = (name: string) => bytesOf(resolve(`@expo-google-fonts/titillium-web/${name}/TitilliumWeb_${name}.ttf`));

/** The family of the design system of Italian public bodies (SIL Open Font License). */
export const fonts: PdfFonts = { regular: font('400Regular'), bold: font('600SemiBold') };

/** The same with the letters of other peoples (SIL Open Font License). */
export const worldFonts: PdfFonts = {
  ...fonts,
  others: [
    bytesOf(resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    bytesOf(resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf')),
    bytesOf(resolve('@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf')),
    bytesOf(resolve('@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf')),
  ],
};

/** What a reader finds in an element of a document, in its order: texts, and elements inside. */
export interface PdfElement {
  readonly role: string;
  readonly alt?: string;
  readonly content: readonly (PdfElement | string)[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a document as assistive technology does: by its tags; and tells what no tag holds. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { info, metadata } = await pdf.getMetadata();
  const pages: PdfElement[] = [];
  const untagged: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    let open: string | undefined;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('type' in item)) {
        if (open === undefined) untagged.push(item.str);
        else texts.set(open, (texts.get(open) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open = undefined;
      else open = item.id ?? 'artifact';
    }
    const element = ({ role = '', alt, children = [] }: Node): PdfElement => ({
      role,
      ...(alt !== undefined && { alt }),
      content: children.map((child) =>
        child.type === 'content' ? (texts.get(child.id ?? '') ?? '').trim() : element(child),
      ),
    });
    pages.push(element((await page.getStructTree()) as Node));
  }
  return { info: info as Record<string, unknown>, metadata, marked: await pdf.getMarkInfo(), pages, untagged };
}

/** All elements of a role, however deep. */
export function elementsOf(element: PdfElement, role: string): PdfElement[] {
  const inside = element.content.flatMap((part) => (typeof part === 'string' ? [] : elementsOf(part, role)));
  return element.role === role ? [element, ...inside] : inside;
}

/** The text in an element, with all that is in it. */
export function textOf(element: PdfElement | string): string {
  return typeof element === 'string' ? element : element.content.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
