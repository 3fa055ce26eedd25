import type { Issue, IssueParams } from '@cartella/core';
import { type ByteSource, decodeUtf8, Refusal, refusal } from '../text';

/** Issue codes of a table that is refused as a file. */
export const tableIssue = {
  encoding: 'table.encoding',
  tooLarge: 'table.too-large',
  unclosedQuote: 'table.unclosed-quote',
  strayQuote: 'table.stray-quote',
} as const;

/** How much a table may ask of the machine that reads it. */
export interface TableLimits {
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
  readonly rows: number;
}

/** Limits that fit any honest sheet. */
export const defaultTableLimits: TableLimits = { columns: 1000, cell: 32_767, rows: 1_048_576 };

/** One row as it was written: its line in the file, from 1, and its cells. */
export interface TableRow {
  readonly kind: 'row';
  readonly line: number;
  readonly cells: readonly string[];
}

/** What comes out of a table as it is read; `refused`, if any, is the last and undoes the rest. */
export type TableEvent = TableRow | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const separators = [';', ',', '\t', '|'] as const;

/** The separator that the first line uses most, outside quotes. */
function separatorOf(firstLine: string): string {
  const outside = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => outside.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Reads the characters of a table one by one; a state machine of four states. */
class CsvParser {
  readonly rows: TableRow[] = [];
  readonly #limits: TableLimits;
  readonly #separator: string;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #line = 1;
  #rowLine = 1;
  #count = 0;

  constructor(separator: string, limits: TableLimits) {
    this.#separator = separator;
    this.#limits = limits;
  }

  write(text: string): void {
    for (const character of text) this.#take(character);
  }

  end(): void {
    if (this.#state === 'quoted') throw this.#refuse(tableIssue.unclosedQuote, { line: this.#rowLine });
    if (this.#cells.length > 0 || this.#state !== 'start') this.#endRow();
  }

  #take(character: string): void {
    if (character === '\n') this.#line += 1;
    if (this.#state === 'quoted') {
      if (character === '"') this.#state = 'closed';
      else this.#append(character);
    } else if (character === '"') this.#quote();
    else if (character === this.#separator) this.#endCell();
    else if (character === '\n') this.#endRow();
    else if (character !== '\r') {
      if (this.#state === 'closed') throw this.#refuse(tableIssue.strayQuote, { line: this.#line });
      this.#state = 'plain';
      this.#append(character);
    }
  }

  #quote(): void {
    if (this.#state === 'closed') this.#append('"');
    else if (this.#state === 'plain') throw this.#refuse(tableIssue.strayQuote, { line: this.#line });
    this.#state = 'quoted';
  }

  #append(character: string): void {
    this.#cell += character;
    if (this.#cell.length > this.#limits.cell) throw this.#refuse(tableIssue.tooLarge, { limit: this.#limits.cell });
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
    if (this.#cells.length > this.#limits.columns)
      throw this.#refuse(tableIssue.tooLarge, { limit: this.#limits.columns });
  }

  #endRow(): void {
    const isEmpty = this.#cells.length === 0 && this.#cell === '' && this.#state === 'start';
    if (!isEmpty) {
      this.#endCell();
      this.#count += 1;
      if (this.#count > this.#limits.rows) throw this.#refuse(tableIssue.tooLarge, { limit: this.#limits.rows });
      this.rows.push({ kind: 'row', line: this.#rowLine, cells: this.#cells });
      this.#cells = [];
    }
    this.#state = 'start';
    this.#rowLine = this.#line;
  }

  #refuse(code: string, params: IssueParams): Refusal {
    return refusal(code, params);
  }
}

/** Reads CSV as people and programs write it (RFC 4180): the separator is found in the first line, empty lines are skipped. */
export async function* readCsv(
  source: ByteSource,
  limits: TableLimits = defaultTableLimits,
): AsyncGenerator<TableEvent> {
  let parser: CsvParser | undefined;
  let held = '';
  try {
    for await (const piece of decodeUtf8(source, tableIssue.encoding)) {
      if (parser !== undefined) parser.write(piece);
      else {
        held += piece;
        if (!held.includes('\n') && held.length <= limits.cell) continue;
        parser = new CsvParser(separatorOf(held.slice(0, held.indexOf('\n') + 1 || held.length)), limits);
        parser.write(held.startsWith('\uFEFF') ? held.slice(1) : held);
      }
      yield* parser.rows.splice(0);
    }
    if (parser === undefined) {
      parser = new CsvParser(separatorOf(held), limits);
      parser.write(held);
    }
    parser.end();
    yield* parser.rows.splice(0);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield* parser?.rows.splice(0) ?? [];
    yield { kind: 'refused', issues: [error.issue] };
  }
}
