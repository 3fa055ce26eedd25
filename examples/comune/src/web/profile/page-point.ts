import type { Label } from '@cartella/core';
import { type Cartella, valueSchema } from '@cartella/profile';

/** A point of the cartella that a page shows, with those inside it; a mere heading has no address. */
export interface PagePoint {
  readonly point?: string;
  readonly label: Label;
  readonly parts: readonly PagePoint[];
}

/** The options that answer a field, where they are on a list that travels with the cartella. */
export function optionsOf({ vocabularies }: Cartella, schema: Parameters<typeof valueSchema>[0]): PagePoint[] {
  const value = valueSchema(schema);
  const items = value['items'] as typeof schema | undefined;
  const name = String(schema['x-vocabulary'] ?? value['x-vocabulary'] ?? items?.['x-vocabulary']);
  const entries = vocabularies[name]?.entries ?? [];
  return entries.map(({ code, label }) =>
    leaf(`vocabularies/${name}/${code}`, { it: label.it, en: label.en ?? label.it }),
  );
}

/** The rules across the fields of a kind of record. */
export function rulesOf({ records, texts }: Cartella, kind: string): PagePoint[] {
  const record = records[kind];
  if (record === undefined || record.rules.length === 0) return [];
  const words = (code: string) => ({ it: texts['it']?.[code] ?? code, en: texts['en']?.[code] ?? code });
  const rules = record.rules.map(({ code }) => leaf(`checks/${kind}/${code}`, words(code)));
  return [heading(`Regole: ${record.label.it}`, `Rules: ${record.label.en}`, rules)];
}

/** A point with nothing inside it. */
export function leaf(point: string, label: Label): PagePoint {
  return { point, label, parts: [] };
}

/** Points under words that are no point themselves. */
export function heading(it: string, en: string, parts: readonly PagePoint[]): PagePoint {
  return { label: { it, en }, parts };
}
