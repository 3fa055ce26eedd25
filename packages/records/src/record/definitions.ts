import { type RecordDefinition, valueFactsOf } from '@cartella/model';
import * as z from 'zod';

/** The kinds of records of this installation, by name: those of the common model and those that its profile adds. */
export type Definitions = (kind: string) => RecordDefinition | undefined;

/** A place of a record where the identifier of another stands. */
export interface Reference {
  /** Property names from the root of the data; `*` stands for each item of a list. */
  readonly path: readonly string[];
  /** Kind of the record pointed to. */
  readonly kind: string;
}

/** A reference that a record holds. */
export interface Link {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
}

function referencesIn(schema: z.ZodType, path: readonly string[]): Reference[] {
  const kind = valueFactsOf(schema)?.references;
  if (kind !== undefined) return [{ path, kind }];
  if (schema instanceof z.ZodOptional) return referencesIn(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return referencesIn(schema.element as z.ZodType, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => referencesIn(option as z.ZodType, path));
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, part]) => referencesIn(part as z.ZodType, [...path, name]));
  }
  return [];
}

const known = new WeakMap<RecordDefinition, readonly Reference[]>();

/** Lists where records of a kind point to others, as the model declares it. */
export function referencesOf(definition: RecordDefinition): readonly Reference[] {
  const found = known.get(definition) ?? referencesIn(definition.data, []);
  known.set(definition, found);
  return found;
}

function follow(value: unknown, path: readonly string[], at: string, kind: string): Link[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ path: at, kind, id: value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => follow(item, rest, `${at}/${index}`, kind)) : [];
  }
  const part = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return follow(part, rest, `${at}/${step}`, kind);
}

/** Collects the references that the data of a record hold, each with its JSON pointer. */
export function linksOf(definition: RecordDefinition, data: unknown): Link[] {
  return referencesOf(definition).flatMap(({ path, kind }) => follow(data, path, '', kind));
}
