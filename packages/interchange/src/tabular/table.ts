import { createIssue, type Issue, type Locale, labelIn } from '@cartella/core';
import type { Column } from './columns';
import type { TableEvent, TableRow } from './csv';
import { restore } from './formula';

/** Issue codes of the rows of a table. */
export const rowIssue = {
  emptyCell: 'table.empty-cell',
  extraCells: 'table.extra-cells',
  missingColumn: 'table.missing-column',
  unknownColumn: 'table.unknown-column',
  twiceColumn: 'table.twice-column',
  wrongCell: 'table.wrong-cell',
} as const;

/** What comes out of a table as it is read: its headers first, then each row with what is wrong in it. */
export type TableRecord =
  | { readonly kind: 'headers'; readonly issues: readonly Issue[] }
  /** `data` holds the cells that could be read. Paths of issues are the line in the file and the header. */
  | {
      readonly kind: 'record';
      readonly line: number;
      readonly data: Readonly<Record<string, unknown>>;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const normal = (header: string): string => header.trim().toLowerCase().replace(/\s+/g, ' ');

function namesOf({ name, header }: Column): string[] {
  return [name, ...Object.values(header)].map((text) => normal(String(text)));
}

/** Matches the headers of a table with the columns that it may have, in either language. */
function matchHeaders(
  { cells, line }: TableRow,
  columns: readonly Column[],
): { readonly found: readonly (Column | undefined)[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const found = cells.map((cell, index) => {
    const column = columns.find((candidate) => namesOf(candidate).includes(normal(restore(cell))));
    if (column === undefined && cell.trim() !== '')
      issues.push(createIssue(rowIssue.unknownColumn, [line, index + 1], { severity: 'warning' }));
    return column;
  });
  for (const column of columns) {
    const times = found.filter((other) => other === column).length;
    const params = { column: column.header.it };
    if (times > 1) issues.push(createIssue(rowIssue.twiceColumn, [line, column.header.it], { params }));
    if (times === 0 && column.required)
      issues.push(createIssue(rowIssue.missingColumn, [line, column.header.it], { params }));
  }
  return { found, issues };
}

function readRow({ line, cells }: TableRow, headers: readonly (Column | undefined)[]): TableRecord {
  const issues: Issue[] = [];
  const data: Record<string, unknown> = {};
  for (const [index, column] of headers.entries()) {
    if (column === undefined) continue;
    const cell = restore(cells[index] ?? '').trim();
    const path = [line, column.header.it];
    const params = { column: column.header.it };
    const read = cell === '' ? 'empty' : column.read(cell);
    if (read === 'wrong') issues.push(createIssue(rowIssue.wrongCell, path, { params }));
    else if (read !== 'empty') data[column.name] = read.value;
    else if (column.required) issues.push(createIssue(rowIssue.emptyCell, path, { severity: 'incomplete', params }));
  }
  if (cells.slice(headers.length).some((cell) => cell !== '')) issues.push(createIssue(rowIssue.extraCells, [line]));
  return { kind: 'record', line, data, issues };
}

/**
 * Reads the rows of a table as data of records, each with its own problems; a broken row does not stop the others. Headers that cannot
 * be matched stop everything.
 */
export async function* readTable(
  rows: AsyncIterable<TableEvent>,
  columns: readonly Column[],
): AsyncGenerator<TableRecord> {
  let headers: readonly (Column | undefined)[] | undefined;
  for await (const row of rows) {
    if (row.kind === 'refused') {
      yield row;
    } else if (headers === undefined) {
      const { found, issues } = matchHeaders(row, columns);
      if (issues.some(({ severity }) => severity === 'error')) {
        yield { kind: 'refused', issues };
        return;
      }
      headers = found;
      yield { kind: 'headers', issues };
    } else {
      yield readRow(row, headers);
    }
  }
}

/** Writes data of records as the rows of a table, headers first. */
export function* toTable(
  data: Iterable<Readonly<Record<string, unknown>>>,
  columns: readonly Column[],
  locale: Locale = 'it',
): Generator<string[]> {
  yield columns.map(({ header }) => labelIn(header, locale));
  for (const record of data) {
    yield columns.map(({ name, write }) => {
      const value = record[name];
      return value === undefined || typeof value === 'object' ? '' : write(value);
    });
  }
}
