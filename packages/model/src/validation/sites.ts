import type { FormatName } from '../format/format';

/** A place of the data that something else than the shape governs: a code list, a format. */
export interface Site {
  /** Property names from the data; `*` for each item of a list. */
  readonly path: readonly string[];
  /** Code list that the value must be in. */
  readonly vocabulary?: string;
  /** Properties beside the code, the first of which with a day says when the code must be in force. */
  readonly on?: readonly string[];
  /** What the pattern of the text cannot say. */
  readonly format?: FormatName;
}

type Keywords = Readonly<Record<string, unknown>>;

/** Finds the governed places of the data of a record in its emitted write schema. */
export function sitesOf(schema: unknown): readonly Site[] {
  return sitesIn(keywordsOf(keywordsOf(schema)['properties'])['data'], []);
}

function sitesIn(schema: unknown, path: readonly string[]): readonly Site[] {
  const keywords = keywordsOf(schema);
  const branches = [keywords['anyOf'], keywords['oneOf']].flat().filter((branch) => branch !== undefined);
  const below = [
    ...branches.flatMap((branch) => sitesIn(branch, path)),
    ...(keywords['items'] === undefined ? [] : sitesIn(keywords['items'], [...path, '*'])),
    ...Object.entries(keywordsOf(keywords['properties'])).flatMap(([name, part]) => sitesIn(part, [...path, name])),
  ];
  const on = keywords['x-vocabulary-on'];
  const found = keywords['type'] === 'string' ? [...siteAt(keywords, path), ...below] : below;
  return on === undefined ? found : found.map((site) => ({ ...site, on: [on].flat() as string[] }));
}

function siteAt(keywords: Keywords, path: readonly string[]): readonly Site[] {
  const [vocabulary, format] = [keywords['x-vocabulary'], keywords['x-format'] ?? keywords['format']];
  if (vocabulary === undefined && format === undefined) return [];
  return [
    {
      path,
      ...(vocabulary !== undefined && { vocabulary: vocabulary as string }),
      ...(format !== undefined && { format: format as FormatName }),
    },
  ];
}

function keywordsOf(value: unknown): Keywords {
  return typeof value === 'object' && value !== null ? (value as Keywords) : {};
}
