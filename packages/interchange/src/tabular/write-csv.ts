import { neutralise } from './formula';

/** How a CSV is written. The defaults are what an Italian spreadsheet opens with a double click. */
export interface CsvOptions {
  readonly separator?: string;
  /** Begins with the mark that tells a spreadsheet that the file is UTF-8. */
  readonly mark?: boolean;
}

/**
 * Writes rows as CSV, every cell safe in a spreadsheet.
 *
 * @param rows - The first one holds the headers.
 */
export function* writeCsv(
  rows: Iterable<readonly string[]>,
  { separator = ';', mark = true }: CsvOptions = {},
): Generator<string> {
  const special = new RegExp(`[${separator === '\t' ? '\\t' : separator}"\\r\\n]|^\\s|\\s$`);
  const cell = (text: string): string => {
    const safe = neutralise(text);
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  if (mark) yield '\uFEFF';
  for (const row of rows) yield `${row.length === 1 && row[0] === '' ? '""' : row.map(cell).join(separator)}\r\n`;
}
