import { checkExpression } from '@cartella/rules';
import { parseSchema } from '@cartella/schema-diff';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { elementOf, valueFactsOf } from '../element';
import { inputsOf } from '../inputs';
import { envelopeSchemaOf, type RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import { recordKinds } from '.';

const kinds = Object.entries(recordKinds) as unknown as [string, RecordDefinition][];

interface Place {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every schema inside a schema, with its place; named ones are properties of objects. */
function placesOf(schema: z.ZodType, path = ''): (Place & { readonly named: boolean })[] {
  const here = { path, schema, named: path !== '' && !path.endsWith(']') };
  const inner = (part: unknown, at: string) => placesOf(part as z.ZodType, at);
  if (schema instanceof z.ZodOptional) return [here, ...inner(schema.unwrap(), `${path}[]`)];
  if (schema instanceof z.ZodArray) return [here, ...inner(schema.element, `${path}[]`)];
  if (schema instanceof z.ZodUnion) return [here, ...schema.options.flatMap((option) => inner(option, `${path}[]`))];
  if (schema instanceof z.ZodObject) {
    return [here, ...Object.entries(schema.shape).flatMap(([name, part]) => inner(part, `${path}.${name}`))];
  }
  return [here];
}

// The discriminating property of an absence is a word of the model, not a datum about somebody.
const isWord = ({ path }: Place) => path.endsWith('.absent') || path === '.kind' || path === '.data';

describe.each(kinds)('the record %s', (kind, definition) => {
  const places = placesOf(envelopeSchemaOf(definition) as z.ZodType);

  it('carries its name and says label, sensitivity, purpose, legal basis, retention and description', () => {
    expect(definition.kind).toBe(kind);
    for (const text of [definition.label, definition.description]) {
      expect(text.it).not.toBe('');
      expect(text.en).not.toBe('');
    }
    expect(definition.sensitivity).toBeDefined();
    expect(definition.legalBasis.norm.urn).toMatch(/^urn:nir:/);
    expect(definition.retention.years).toBeGreaterThan(0);
    expect(definition.norm?.urn).toMatch(/^urn:nir:/);
  });

  it('has no element without a label, a sensitivity and a purpose', () => {
    const unnamed = places.filter((place) => {
      if (!place.named || isWord(place)) return false;
      const element = elementOf(place.schema);
      return !element?.label.it || !element.label.en || !(element.purpose ?? definition.purpose);
    });
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it('has no refinement that the emitted schema does not declare as a format', () => {
    const silent = places.filter(({ schema }) => {
      const checks = (schema._zod.def as { checks?: readonly { _zod: { def: { check: string } } }[] }).checks ?? [];
      return checks.some((check) => check._zod.def.check === 'custom') && valueFactsOf(schema)?.format === undefined;
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('names every value of its closed sets', () => {
    const nameless = places.filter(
      (place) =>
        place.schema instanceof z.ZodEnum &&
        !isWord(place) &&
        !place.path.startsWith('.sensitivity') &&
        place.schema.options.some((value) => valueFactsOf(place.schema)?.values?.[value] === undefined),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  it('is closed: no object accepts what it does not name', () => {
    const open = places.filter(
      ({ schema }) => schema instanceof z.ZodObject && !(schema.def.catchall instanceof z.ZodNever),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it('has declared rules that are conditions over its own data', () => {
    const inputs = inputsOf(definition.data);
    const wrong = definition.rules.flatMap((rule) => {
      const checked = checkExpression(rule.holds, inputs, [], { gives: 'boolean' });
      return checked.ok
        ? []
        : checked.issues.map(
            (issue) => `${rule.code}: ${issue.code} /${issue.path.join('/')} ${JSON.stringify(issue.params)}`,
          );
    });
    expect(wrong).toEqual([]);
    expect(
      definition.rules.filter((rule) => rule.path[0] === undefined || !(rule.path[0] in definition.data.shape)),
    ).toEqual([]);
  });

  it.each(['write', 'read'] as const)('emits a %s schema that the kit reads', (mode) => {
    expect(parseSchema(toJsonSchema(definition, mode))).toMatchObject({ ok: true });
  });
});
