import { SaxesParser } from 'saxes';
import { decodeUtf8, Refusal, refusal } from '../text';
import { withoutDoctype } from '../xml';
import { defaultTableLimits, type TableEvent, type TableLimits, tableIssue } from './csv';
import { type Archive, type ArchiveLimits, defaultArchiveLimits, openArchive, workbookIssue } from './zip';

type Attributes = Readonly<Record<string, string>>;

/** What to do with the elements of a part of a workbook, by local name: producers add namespaces of their own. */
interface Handler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

async function* parsePart(archive: Archive, path: string, handler: Handler): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => handler.open?.(local(name), attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(local(name)));
  parser.on('error', () => {
    throw refusal(workbookIssue.notAWorkbook);
  });
  for await (const piece of withoutDoctype(decodeUtf8(archive.read(path), workbookIssue.notAWorkbook))) {
    parser.write(piece);
    yield;
  }
  parser.close();
  yield;
}

async function sharedStrings(archive: Archive, limits: TableLimits): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text: string | undefined;
  let depth = 0;
  const handler: Handler = {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') depth += 1;
      // Phonetic hints are not part of the text.
      if (name === 'rPh') depth -= 1000;
    },
    text: (part) => {
      if (depth > 0 && text !== undefined) text += part;
      if ((text?.length ?? 0) > limits.cell) throw refusal(tableIssue.tooLarge, { limit: limits.cell });
    },
    close: (name) => {
      if (name === 't') depth -= 1;
      if (name === 'rPh') depth += 1000;
      if (name === 'si') strings.push(text ?? '');
    },
  };
  for await (const _ of parsePart(archive, 'xl/sharedStrings.xml', handler));
  return strings;
}

/** Path of the first sheet, by the names and relations that the workbook gives. */
async function firstSheet(archive: Archive): Promise<string> {
  let relation: string | undefined;
  const targets = new Map<string, string>();
  const workbook: Handler = {
    open: (name, attributes) => {
      if (name === 'sheet')
        relation ??= Object.entries(attributes).find(([key]) => local(key) === 'id' && key.includes(':'))?.[1];
    },
  };
  const relations: Handler = {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  };
  for await (const _ of parsePart(archive, 'xl/workbook.xml', workbook));
  for await (const _ of parsePart(archive, 'xl/_rels/workbook.xml.rels', relations));
  const target = targets.get(relation ?? '');
  if (target === undefined) throw refusal(workbookIssue.notAWorkbook);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Number of a column from its letters: A is 0. */
function columnOf(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const ordinal = letter.charCodeAt(0) - 64;
    if (ordinal < 1 || ordinal > 26) break;
    index = index * 26 + ordinal;
  }
  return index - 1;
}

class SheetHandler implements Handler {
  readonly rows: TableEvent[] = [];
  readonly #strings: readonly string[];
  readonly #limits: TableLimits;
  #cells: string[] = [];
  #line = 0;
  #type = '';
  #column = -1;
  #text = '';
  #reading = false;

  constructor(strings: readonly string[], limits: TableLimits) {
    this.#strings = strings;
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
      this.#column = -1;
      if (this.#line > this.#limits.rows) throw refusal(tableIssue.tooLarge, { limit: this.#limits.rows });
    }
    if (name === 'c') {
      this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
      this.#type = attributes['t'] ?? 'n';
      this.#text = '';
      if (this.#column < 0 || this.#column >= this.#limits.columns)
        throw refusal(tableIssue.tooLarge, { limit: this.#limits.columns });
    }
    // The value that was computed last is read; a formula never is.
    if (name === 'v' || name === 't') this.#reading = true;
  }

  text(text: string): void {
    if (!this.#reading) return;
    this.#text += text;
    if (this.#text.length > this.#limits.cell) throw refusal(tableIssue.tooLarge, { limit: this.#limits.cell });
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    if (name === 'c') {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = this.#value();
    }
    if (name === 'row' && this.#cells.some((cell) => cell !== '')) {
      this.rows.push({ kind: 'row', line: this.#line, cells: this.#cells });
    }
  }

  /** Text of a cell as a person would have typed it: decimals after a comma. */
  #value(): string {
    if (this.#type === 's') return this.#strings[Number(this.#text)] ?? '';
    return this.#type === 'n' ? this.#text.replace('.', ',') : this.#text;
  }
}

/** Reads the first sheet of a workbook row by row. Formulas are not computed; dates are the numbers that the sheet holds. */
export async function* readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  limits: TableLimits & ArchiveLimits = { ...defaultTableLimits, ...defaultArchiveLimits },
): AsyncGenerator<TableEvent> {
  try {
    const archive = openArchive(bytes, limits);
    const handler = new SheetHandler(await sharedStrings(archive, limits), limits);
    for await (const _ of parsePart(archive, await firstSheet(archive), handler)) yield* handler.rows.splice(0);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { kind: 'refused', issues: [error.issue] };
  }
}
