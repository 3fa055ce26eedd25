import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { parseSchema } from '../schema';
import { compileValidator } from '../validate';
import { diffContract, diffSchema, type SchemaReport } from './diff-schema';
import { schemaChangeKinds } from './kinds';
import { kindFixtures } from './kinds.fixtures';

const report = (before: unknown, after: unknown) => unwrap(diffSchema(before, after));
const accepts = (schema: unknown, value: unknown) => compileValidator(unwrap(parseSchema(schema)))(value).length === 0;

/** Every witness of a report proves what it claims. */
function expectProof({ changes, witnesses }: SchemaReport, before: unknown, after: unknown): void {
  for (const { writers, readers } of [witnesses, ...changes.map((change) => change.witnesses)]) {
    if (writers) expect([accepts(before, writers.instance), accepts(after, writers.instance)]).toEqual([true, false]);
    if (readers) expect([accepts(after, readers.instance), accepts(before, readers.instance)]).toEqual([true, false]);
    for (const witness of [writers, readers]) if (witness) expect(witness.issues).not.toEqual([]);
  }
}

describe('kinds of change', () => {
  it('are at least 132, and each has a fixture in each direction', () => {
    expect(schemaChangeKinds.length).toBeGreaterThanOrEqual(132);
    const shown = new Set(kindFixtures.flatMap(({ kind, opposite }) => [kind, opposite]));
    expect(schemaChangeKinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it.each(kindFixtures)('$kind is told, judged and proved, and $opposite backwards', (fixture) => {
    const { kind, opposite, before, after, writers, readers } = fixture;
    for (const [from, to, name, effect] of [
      [before, after, kind, { writers, readers }],
      [after, before, opposite, { writers: readers, readers: writers }],
    ] as const) {
      const found = report(from, to);
      expect(found.changes.find((change) => change.kind === name)?.effect, JSON.stringify(found.changes)).toEqual(
        effect,
      );
      for (const change of found.changes) {
        for (const side of ['writers', 'readers'] as const) {
          expect(change.witnesses[side] !== undefined).toBe(change.effect[side] === 'breaks');
        }
      }
      expectProof(found, from, to);
    }
  });
});

describe('diffSchema', () => {
  it('finds nothing between equal documents, however they are spelled', () => {
    const one = { type: ['string', 'null'], enum: ['a', null] };
    const other = {
      enum: ['a', null],
      type: ['null', 'string'],
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    };
    expect(report(one, other)).toMatchObject({ changes: [], compatibility: 'full' });
  });

  it('gives a smallest witness inside a record', () => {
    const person = (codes: readonly string[]) => ({
      type: 'object',
      required: ['name', 'esito'],
      properties: {
        name: { type: 'string', minLength: 1 },
        esito: { type: 'object', required: ['codice'], properties: { codice: { enum: codes } } },
        note: { type: 'string' },
      },
      additionalProperties: false,
    });
    const [change] = report(person(['a', 'b']), person(['a'])).changes;
    expect(change).toMatchObject({
      kind: 'enum.value-removed',
      path: ['esito', 'codice'],
      params: { value: 'b' },
      effect: { writers: 'breaks', readers: 'compatible' },
      witnesses: {
        writers: {
          instance: { name: 'a', esito: { codice: 'b' } },
          issues: [{ code: 'instance.enum', path: ['esito', 'codice'] }],
        },
      },
    });
  });

  it('attributes each break to its change when several happen at once', () => {
    const before = { properties: { a: { maxLength: 5 }, b: { type: 'integer' } } };
    const after = { properties: { a: { maxLength: 3 }, b: { type: 'number' } } };
    const found = report(before, after);
    expect(found.compatibility).toBe('none');
    expect(found.changes.map(({ kind, effect }) => [kind, effect.writers, effect.readers])).toEqual([
      ['max-length.lowered', 'breaks', 'compatible'],
      ['type.widened-to-number', 'compatible', 'breaks'],
    ]);
  });

  it('sees that one change makes up for another', () => {
    const found = report({ type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 });
    expect(found.compatibility).toBe('full');
    expect(found.changes.map(({ effect }) => effect)).toEqual(
      found.changes.map(() => ({ writers: 'compatible', readers: 'compatible' })),
    );
  });

  it('proves equality of schemas that are spelled in quite another way', () => {
    const one = { anyOf: [{ const: 1 }, { const: 2 }], not: { const: 3 } };
    const other = { allOf: [{ minimum: 1 }, { maximum: 2 }], type: 'integer' };
    expect(report(one, other).compatibility).toBe('full');
  });

  it('tells a break that no single change causes', () => {
    const before = { not: { type: 'integer', minimum: 5, maximum: 3 } };
    const after = { not: { type: 'integer', minimum: 4, maximum: 4 } };
    const found = report(before, after);
    expect(found.changes.map(({ kind, effect }) => `${kind} ${effect.writers}`)).toEqual([
      'minimum.lowered compatible',
      'maximum.raised compatible',
      'schema.joint-effect breaks',
    ]);
    expect(found.changes.at(-1)?.witnesses.writers?.instance).toBe(4);
  });

  it('follows recursive references without end', () => {
    const tree = (label: object) => ({
      type: 'object',
      properties: { label, children: { type: 'array', items: { $ref: '#' } } },
      required: ['label'],
    });
    const found = report(tree({ maxLength: 5 }), tree({ maxLength: 4 }));
    expect(found.changes.map(({ kind, path }) => [kind, path])).toEqual([['max-length.lowered', ['label']]]);
    expect(found.witnesses.writers?.instance).toEqual({ label: 'aaaaa' });
    const endless = { type: 'object', required: ['next'], properties: { next: { $ref: '#' } } };
    expect(
      report(endless, { type: 'object', required: ['next'], properties: { next: { type: 'string' } } }).effect.writers,
    ).toBe('compatible');
  });

  it('compares definitions under other names and keeps apart those of equal names', () => {
    const before = {
      $ref: '#/$defs/a',
      $defs: { a: { properties: { x: { $ref: '#/$defs/b' } } }, b: { type: 'string' } },
    };
    const after = {
      $ref: '#/$defs/b',
      $defs: { b: { properties: { x: { $ref: '#/$defs/a' } } }, a: { type: 'string', maxLength: 3 } },
    };
    const found = report(before, after);
    expect(found.changes.map(({ kind }) => kind)).toContain('max-length.added');
    expect(found.effect).toEqual({ writers: 'breaks', readers: 'compatible' });
    expectProof(found, before, after);
  });

  it('says undecided where a pattern is beyond decision and no example is found', () => {
    const found = report({ pattern: '^(a*)\\1$' }, { pattern: '^(aa)*$' });
    expect(found.compatibility).toBe('undecided');
    expect(found.changes[0]?.effect).toEqual({ writers: 'undecided', readers: 'undecided' });
  });

  it('refuses documents it cannot read, at their place', () => {
    const result = diffSchema({ properties: { a: { $ref: 'x.json' } } }, { foo: 1 });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} /${path.join('/')}`)).toEqual([
      'schema.remote-reference /before/properties/a/$ref',
      'schema.unknown-keyword /after/foo',
    ]);
  });
});

describe('diffContract', () => {
  const write = (extra: object) => ({
    type: 'object',
    properties: { a: { type: 'string' }, ...extra },
    required: ['a'],
    additionalProperties: false,
  });
  const read = (extra: object) => ({ ...write(extra), additionalProperties: true });

  it('finds an optional property harmless where writers are closed and readers open', () => {
    const before = { write: write({}), read: read({}) };
    const after = { write: write({ b: { type: 'integer' } }), read: read({ b: { type: 'integer' } }) };
    expect(unwrap(diffContract(before, after)).compatibility).toBe('full');
    expect(report(before.write, after.write).compatibility).toBe('backward');
    expect(report(before.read, after.read).compatibility).toBe('forward');
  });

  it('judges what writers write against what readers accept', () => {
    const before = { write: write({ b: { enum: ['x', 'y'] } }), read: read({ b: { enum: ['x', 'y'] } }) };
    const after = { write: write({ b: { enum: ['x'] } }), read: read({ b: { enum: ['x', 'y'] } }) };
    const found = unwrap(diffContract(before, after));
    expect(found.compatibility).toBe('full');
    expect(found.changes.map(({ kind }) => kind)).toEqual(['enum.value-removed']);
  });
});
