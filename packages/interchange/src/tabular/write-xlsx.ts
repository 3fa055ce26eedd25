import { escapeXml, isXmlText } from '../xml';
import { packArchive } from './pack';

/** A cell: a number stays a number, a text is never run. */
export type SheetCell = string | number | undefined;

/** A sheet of a workbook; the first row holds the headers. */
export interface Sheet {
  readonly name: string;
  readonly rows: Iterable<readonly SheetCell[]>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Letters of a column: 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

// Characters that XML cannot carry are shown as a box, as spreadsheets do.
const writable = (text: string): string =>
  isXmlText(text) ? text : [...text].map((character) => (isXmlText(character) ? character : '\uFFFD')).join('');

function cellXml(cell: SheetCell, reference: string): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(writable(cell))}</t></is></c>`;
}

function sheetXml({ rows }: Sheet): string {
  const lines: string[] = [];
  for (const row of rows) {
    const number = lines.length + 1;
    lines.push(
      `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`)).join('')}</row>`,
    );
  }
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

// Names of sheets are at most 31 characters, without those that formulas use.
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || 'Foglio';

/** Writes a workbook whose texts are texts: nothing in it is a formula. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  return packArchive(
    new Map([
      [
        '[Content_Types].xml',
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
      ],
      [
        '_rels/.rels',
        `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escapeXml(sheetName(sheet.name))}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${declaration}<Relationships xmlns="${packageRelationships}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
      ],
      ...numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)] as const),
    ]),
  );
}
