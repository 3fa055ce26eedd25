import type { DictionaryRow } from './rows';

const columns: readonly (readonly [name: string, value: (row: DictionaryRow) => string])[] = [
  ['record', ({ kind }) => kind],
  ['path', ({ path }) => path],
  ['label_it', ({ label }) => label.it],
  ['label_en', ({ label }) => label.en],
  ['description_it', ({ description }) => description?.it ?? ''],
  ['description_en', ({ description }) => description?.en ?? ''],
  ['type', ({ type }) => type],
  ['required', ({ required }) => String(required)],
  ['vocabulary', ({ vocabulary }) => vocabulary ?? ''],
  ['values', ({ values = {} }) => Object.keys(values).join(' ')],
  ['references', ({ references }) => references ?? ''],
  ['sensitivity', ({ sensitivity }) => sensitivity],
  ['purpose', ({ purpose }) => purpose],
  ['norm', ({ norm }) => norm?.urn ?? ''],
  ['article', ({ norm }) => norm?.article ?? ''],
  ['uri', ({ uri }) => uri ?? ''],
  ['example', ({ example }) => example ?? ''],
];

// A cell that a spreadsheet would take for a formula is made text (OWASP ASVS 1.2.10).
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table as CSV (RFC 4180): a line for the heads of the columns, then one for each row. */
export function csvText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Writes the data dictionary as CSV, a heading and a line for each element. */
export function dictionaryCsv(rows: readonly DictionaryRow[]): string {
  return csvText(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, value]) => value(row))),
  );
}
