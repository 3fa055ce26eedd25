import { canonicalJson, type Label } from '@cartella/core';
import { isJsonObject } from '../schema';

type Node = Readonly<Record<string, unknown>>;

/** What a schema says of an element for people and for the law; annotations of whoever writes it. */
export interface ElementNotes {
  /** Dotted; `*` stands for any item. */
  readonly place: string;
  readonly label?: Partial<Label>;
  readonly sensitivity?: string;
  readonly purpose?: string;
  readonly legalBasis?: unknown;
}

/** An element whose protection changes with a proposal. */
export interface PrivacyEffect {
  readonly place: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly before?: ElementNotes;
  readonly after?: ElementNotes;
}

/** Lists the elements of a schema with what they say in `x-label`, `x-sensitivity`, `x-purpose` and `x-legal-basis`. */
export function elementsOf(schema: unknown, place: readonly string[] = []): ElementNotes[] {
  if (!isJsonObject(schema)) return [];
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [],
  );
  const properties = isJsonObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const found = [
    ...properties.flatMap(([name, part]) => {
      const here = [...place, name];
      // What is not annotated is grammar of the schema, not an element.
      const own =
        isJsonObject(part) && Object.keys(part).some((key) => key.startsWith('x-')) ? [notesOf(part, here)] : [];
      return [...own, ...elementsOf(part, here)];
    }),
    ...elementsOf(schema['items'], [...place, '*']),
    ...branches.flatMap((branch) => elementsOf(branch, place)),
  ];
  return [...new Map(found.map((notes) => [notes.place, notes])).values()];
}

function notesOf(schema: Node, place: readonly string[]): ElementNotes {
  const text = (key: string) => (typeof schema[key] === 'string' ? { value: schema[key] } : undefined);
  const [sensitivity, purpose] = [text('x-sensitivity'), text('x-purpose')];
  return {
    place: place.join('.'),
    ...(isJsonObject(schema['x-label']) ? { label: schema['x-label'] as Partial<Label> } : {}),
    ...(sensitivity ? { sensitivity: sensitivity.value } : {}),
    ...(purpose ? { purpose: purpose.value } : {}),
    ...(schema['x-legal-basis'] === undefined ? {} : { legalBasis: schema['x-legal-basis'] }),
  };
}

/** Compares what two schemas say of the protection of each element. */
export function privacyEffects(before: unknown, after: unknown): PrivacyEffect[] {
  const [was, is] = [before, after].map((schema) => new Map(elementsOf(schema).map((notes) => [notes.place, notes])));
  const protection = ({ sensitivity = '', purpose = '', legalBasis = null }: ElementNotes) =>
    canonicalJson([sensitivity, purpose, legalBasis]);
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort().flatMap((place): PrivacyEffect[] => {
    const [old, now] = [was?.get(place), is?.get(place)];
    if (old === undefined) return now === undefined ? [] : [{ place, kind: 'new', after: now }];
    if (now === undefined) return [{ place, kind: 'gone', before: old }];
    return protection(old) === protection(now) ? [] : [{ place, kind: 'changed', before: old, after: now }];
  });
}

/** Places of elements that nobody can read in one of the two languages. */
export function unlabelledElements(schema: unknown): string[] {
  return elementsOf(schema)
    .filter(({ label }) => !label?.it || !label.en)
    .map(({ place }) => place);
}
