import { isRecordId } from '@cartella/core';
import type { BundledRecord } from './bundle';

/** A record that another one names and that does not travel with it. */
export interface DanglingReference {
  readonly recordId: string;
  /** Property names and indexes from the record. */
  readonly path: readonly (string | number)[];
  readonly missingId: string;
}

/** Calls back on every text of a value, with its place. */
function visitTexts(
  value: unknown,
  path: readonly (string | number)[],
  found: (text: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value === 'string') found(value, path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) visitTexts(item, [...path, index], found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) visitTexts(item, [...path, key], found);
}

/** Lists the identifiers that records name and that neither a record nor a part of one bears. */
export function danglingReferences(
  records: readonly BundledRecord[],
  documentIds: readonly string[],
): DanglingReference[] {
  const known = new Set([...records.map(({ id }) => id), ...documentIds]);
  for (const { data } of records) {
    visitTexts(data, [], (text, path) => {
      if (path.at(-1) === 'id') known.add(text);
    });
  }
  const dangling: DanglingReference[] = [];
  for (const { id, data } of records) {
    visitTexts(data, ['data'], (text, path) => {
      if (isRecordId(text) && !known.has(text)) dangling.push({ recordId: id, path, missingId: text });
    });
  }
  return dangling;
}
