/** One line of a source file, by column. */
export type Row = Readonly<Record<string, string>>;

/** Reads comma or semicolon separated values (RFC 4180), the first line giving the columns; cells are trimmed. */
export function readCsv(text: string): readonly Row[] {
  const body = text.replace(/^\uFEFF/, '');
  const separator = (body.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const [header = [], ...lines] = cellsOf(body, separator);
  const columns = header.map((column) => column.replace(/\s+/g, ' ').trim());
  return lines
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()])));
}

function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) lines.push([...cells, cell]);
  return lines;
}

/** The cell of the first of these columns that the file has; columns may be given by how they begin. */
export function cell(row: Row, ...columns: readonly string[]): string {
  for (const column of columns) {
    const name =
      Object.keys(row).find((key) => key === column) ?? Object.keys(row).find((key) => key.startsWith(column));
    if (name !== undefined) return row[name] ?? '';
  }
  throw new Error(`no column ${columns.join(' or ')}; the file has ${Object.keys(row).join(', ')}`);
}
