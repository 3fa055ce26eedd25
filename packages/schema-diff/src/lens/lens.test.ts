import { canonicalJson, type Json, unwrap } from '@cartella/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSchema } from '../diff';
import { parseSchema } from '../schema';
import { checkLens } from './check-lens';
import { checkConnected, connect } from './connect';
import { applyLens, composeLenses, focusLens, invertLens, type Lens } from './lens';
import type { LensOperation } from './operation';
import { readLens } from './read-lens';
import { sketchLens } from './sketch';

const lost = (it: string) => ({ it, en: it });
const lens = (...operations: LensOperation[]): Lens => ({ from: 'prova/1.0.0', to: 'prova/2.0.0', operations });
const there = (one: Lens, document: Json) => unwrap(applyLens(one, document));
const problems = (result: ReturnType<typeof applyLens>) =>
  result.ok ? [] : result.issues.map(({ code, path }) => `${code} /${path.join('/')}`);

describe('applyLens', () => {
  it.each<[LensOperation, Json, Json]>([
    [
      { op: 'rename', at: [], from: 'nome', to: 'givenName' },
      { nome: 'Ada', x: 1 },
      { givenName: 'Ada', x: 1 },
    ],
    [{ op: 'rename', at: ['membri', '*'], from: 'a', to: 'b' }, { membri: [{ a: 1 }, {}] }, { membri: [{ b: 1 }, {}] }],
    [
      { op: 'move', at: [], from: ['via'], to: ['indirizzo', 'via'] },
      { via: 'Prova' },
      { indirizzo: { via: 'Prova' } },
    ],
    [
      { op: 'move', at: [], from: ['indirizzo', 'via'], to: ['via'] },
      { indirizzo: { via: 'P', cap: '1' } },
      { indirizzo: { cap: '1' }, via: 'P' },
    ],
    [{ op: 'add', at: ['stato'], default: 'aperta' }, {}, { stato: 'aperta' }],
    [{ op: 'wrap', at: ['telefono'] }, { telefono: '1' }, { telefono: ['1'] }],
    [{ op: 'unwrap', at: ['telefoni'] }, { telefoni: ['1'] }, { telefoni: '1' }],
    [{ op: 'map-codes', at: ['sesso'], codes: { M: '1', F: '2' } }, { sesso: 'F' }, { sesso: '2' }],
    [{ op: 'map-codes', at: ['codici', '*'], codes: { a: 'b' } }, { codici: ['a', 'c'] }, { codici: ['b', 'c'] }],
    [
      { op: 'convert', at: ['importo'], numerator: 100, denominator: 1, decimals: { before: 2, after: 0 } },
      { importo: 12.34 },
      { importo: 1234 },
    ],
    [
      { op: 'split', at: [], from: 'nome', to: ['givenName', 'familyName'], separator: ' ' },
      { nome: 'Ada De Prova' },
      { givenName: 'Ada', familyName: 'De Prova' },
    ],
    [{ op: 'join', at: [], from: ['a', 'b'], to: 'c', separator: '/' }, { a: 'x', b: 'y' }, { c: 'x/y' }],
  ])('walks %j and back without loss', (operation, before, after) => {
    const one = lens(operation);
    expect(there(one, before)).toEqual({ value: after, losses: [] });
    expect(there(invertLens(one), after)).toEqual({ value: before, losses: [] });
  });

  it('leaves alone what a draft does not have yet', () => {
    const one = lens(
      { op: 'rename', at: ['persona'], from: 'a', to: 'b' },
      { op: 'convert', at: ['importo'], numerator: 100, denominator: 1, decimals: { before: 2, after: 0 } },
      { op: 'split', at: [], from: 'nome', to: ['x', 'y'], separator: ' ' },
      { op: 'wrap', at: ['telefono'] },
    );
    expect(there(one, {})).toEqual({ value: {}, losses: [] });
    expect(there(one, { persona: {} })).toEqual({ value: { persona: {} }, losses: [] });
  });

  it('tells each declared loss at its place', () => {
    const one = lens({ op: 'remove', at: ['membri', '*', 'note'], loss: { forward: lost('Le note dei membri.') } });
    expect(there(one, { membri: [{ note: 'x' }, {}] })).toEqual({
      value: { membri: [{}, {}] },
      losses: [{ operation: 0, path: ['membri', 0, 'note'], reason: lost('Le note dei membri.') }],
    });
  });

  it('refuses a loss that nobody declared, at its place and without the value', () => {
    const merging = lens({ op: 'map-codes', at: ['esito'], codes: { a: 'x', b: 'x' } });
    expect(there(merging, { esito: 'a' }).losses).toEqual([]);
    const refused = applyLens(merging, { esito: 'b' });
    expect(problems(refused)).toEqual(['lens.undeclared-loss /esito']);
    expect(JSON.stringify(refused)).not.toContain('"b"');
    expect(problems(applyLens(lens({ op: 'remove', at: ['x'] }), { x: 1 }))).toEqual(['lens.undeclared-loss /x']);
    expect(problems(applyLens(lens({ op: 'unwrap', at: ['x'] }), { x: [1, 2] }))).toEqual(['lens.undeclared-loss /x']);
    const coarse = lens({ op: 'convert', at: ['x'], numerator: 1, denominator: 12, decimals: { before: 0, after: 0 } });
    expect(problems(applyLens(coarse, { x: 7 }))).toEqual(['lens.undeclared-loss /x']);
    // A code that is already what another becomes could not be told apart on the way back.
    expect(problems(applyLens(lens({ op: 'map-codes', at: ['x'], codes: { a: 'b' } }), { x: 'b' }))).toEqual([
      'lens.undeclared-loss /x',
    ]);
  });

  it('refuses documents that are not of the version it starts from', () => {
    expect(problems(applyLens(lens({ op: 'rename', at: [], from: 'a', to: 'b' }), { a: 1, b: 2 }))).toEqual([
      'lens.occupied /b',
    ]);
    expect(problems(applyLens(lens({ op: 'add', at: ['a'] }), { a: 1 }))).toEqual(['lens.occupied /a']);
    expect(problems(applyLens(lens({ op: 'rename', at: ['p'], from: 'a', to: 'b' }), { p: 3 }))).toEqual([
      'lens.wrong-shape /p',
    ]);
    expect(problems(applyLens(lens({ op: 'unwrap', at: ['a'] }), { a: 'x' }))).toEqual(['lens.wrong-shape /a']);
  });

  it('treats properties with names of Object.prototype as data', () => {
    const document = JSON.parse('{"__proto__": "x"}');
    const renamed = there(lens({ op: 'rename', at: [], from: '__proto__', to: 'constructor' }), document).value;
    expect(JSON.stringify(renamed)).toBe('{"constructor":"x"}');
    expect(there(lens({ op: 'rename', at: [], from: 'toString', to: 'b' }), {}).value).toEqual({});
  });
});

const nameOf = fc.constantFrom('a', 'b', 'c', 'd');
const loss = { forward: lost('x'), backward: lost('x') };
const placeOf = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 2 });
const operationOf: fc.Arbitrary<LensOperation> = fc.oneof(
  fc.record({ op: fc.constant('rename' as const), at: placeOf, from: nameOf, to: nameOf }),
  fc.record({
    op: fc.constant('move' as const),
    at: placeOf,
    from: fc.array(nameOf, { minLength: 1, maxLength: 2 }),
    to: fc.array(nameOf, { minLength: 1, maxLength: 2 }),
  }),
  fc
    .tuple(fc.constantFrom('add' as const, 'remove' as const), placeOf, nameOf)
    .map(([op, at, name]) => ({ op, at: [...at, name], default: 'z', loss })),
  fc
    .tuple(fc.constantFrom('wrap' as const, 'unwrap' as const), placeOf, nameOf)
    .map(([op, at, name]) => ({ op, at: [...at, name], loss })),
  fc
    .tuple(placeOf, nameOf, fc.dictionary(nameOf, nameOf))
    .map(([at, name, codes]) => ({ op: 'map-codes' as const, at: [...at, name], codes, loss })),
  fc.record({
    op: fc.constant('split' as const),
    at: placeOf,
    from: nameOf,
    to: fc.constant(['x', 'y']),
    separator: fc.constant(' '),
    loss: fc.constant(loss),
  }),
);
const lensOf = fc.array(operationOf, { maxLength: 5 }).map((operations) => lens(...operations));
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>('a', 'b', 'x y', 1, null),
    fc.array(tie('document'), { maxLength: 3 }),
    fc.dictionary(nameOf, tie('document'), { maxKeys: 3 }) as fc.Arbitrary<Json>,
  ),
}));

describe('laws of lenses', () => {
  it('there and back is the same document when nothing is told as lost', () => {
    let journeys = 0;
    fc.assert(
      fc.property(lensOf, document, (one, value) => {
        const result = applyLens(one, value);
        if (!result.ok || result.value.losses.length > 0) return;
        journeys += 1;
        const home = applyLens(invertLens(one), result.value.value);
        expect(home.ok && canonicalJson(home.value.value)).toBe(canonicalJson(value));
      }),
      { numRuns: 2_000 },
    );
    expect(journeys).toBeGreaterThan(200);
  });

  it('walking a composed lens is walking its parts one after the other', () => {
    fc.assert(
      fc.property(lensOf, lensOf, document, (one, other, value) => {
        const second = { ...other, from: one.to, to: 'prova/3.0.0' };
        const first = applyLens(one, value);
        const both = first.ok ? applyLens(second, first.value.value) : first;
        const composed = applyLens(composeLenses(one, second), value);
        expect(composed.ok).toBe(both.ok);
        if (composed.ok && both.ok) expect(composed.value.value).toEqual(both.value.value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a lens turned round twice is the same lens', () => {
    fc.assert(
      fc.property(lensOf, document, (one, value) => {
        const [once, twice] = [applyLens(one, value), applyLens(invertLens(invertLens(one)), value)];
        expect(twice.ok ? twice.value.value : twice.issues).toEqual(once.ok ? once.value.value : once.issues);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a lens below a place leaves everything else alone', () => {
    fc.assert(
      fc.property(lensOf, document, (one, value) => {
        const envelope = { id: '1', data: value };
        const [inside, outside] = [applyLens(one, value), applyLens(focusLens(one, ['data']), envelope)];
        expect(outside.ok).toBe(inside.ok);
        if (inside.ok && outside.ok) expect(outside.value.value).toEqual({ id: '1', data: inside.value.value });
      }),
      { numRuns: 500 },
    );
  });
});

describe('connect', () => {
  const step = (from: string, to: string, name: string): Lens => ({
    from,
    to,
    operations: [{ op: 'rename', at: [], from: `v${from}`, to: `v${to}${name}` }],
  });
  const lenses = [step('1', '2', ''), step('2', '3', ''), { ...step('9', '8', ''), operations: [] }];

  it('finds the way between any two published versions, forwards and backwards, skipping those between', () => {
    expect(there(unwrap(connect(lenses, '1', '3')), { v1: 'x' }).value).toEqual({ v3: 'x' });
    expect(there(unwrap(connect(lenses, '3', '1')), { v3: 'x' }).value).toEqual({ v1: 'x' });
    expect(unwrap(connect(lenses, '2', '2')).operations).toEqual([]);
  });

  it('refuses versions that do not exist and versions that nothing connects', () => {
    const codes = (result: ReturnType<typeof connect>) =>
      result.ok ? [] : result.issues.map(({ code, params }) => [code, params]);
    expect(codes(connect(lenses, '1', '7'))).toEqual([['lens.unknown-version', { version: '7' }]]);
    expect(codes(connect(lenses, '1', '8'))).toEqual([['lens.unconnected', { from: '1', to: '8' }]]);
    expect(checkConnected(lenses, ['1', '3', '2']).ok).toBe(true);
    expect(checkConnected(lenses, ['1', '2', '9']).ok).toBe(false);
  });

  it('refuses to join lenses that do not meet', () => {
    expect(() => composeLenses(step('1', '2', ''), step('3', '4', ''))).toThrow('invalid-argument');
  });
});

describe('readLens', () => {
  it('reads what it should and refuses the rest at its place', () => {
    expect(readLens(JSON.parse(JSON.stringify(lens({ op: 'wrap', at: ['a'] })))).ok).toBe(true);
    const codes = (document: unknown) => {
      const result = readLens(document);
      return result.ok ? [] : result.issues.map(({ code, path }) => `${code} /${path.join('/')}`);
    };
    expect(codes({ from: '1', to: '2', operations: [{ op: 'explode', at: [] }] })).toEqual([
      'instance.variant /operations/0/op',
    ]);
    expect(codes({ from: '1', to: '2', operations: [{ op: 'rename', at: 'x', from: 'a' }] })).toEqual([
      'instance.type /operations/0/at',
      'instance.required /operations/0/to',
    ]);
    expect(codes({ from: '1', to: '1', operations: [] })).toEqual(['lens.not-a-lens /to']);
  });
});

describe('checkLens', () => {
  const schema = (properties: object, required: readonly string[] = []) =>
    unwrap(parseSchema({ type: 'object', additionalProperties: false, properties, required }));
  const text = { type: 'string' };
  const codes = (issues: ReturnType<typeof checkLens>) => issues.map(({ code, path }) => `${code} /${path.join('/')}`);

  it('finds nothing wrong with a lens that leads where it says, and back', () => {
    const sides = {
      before: schema({ nome: text, stato: { enum: ['a', 'b'] } }, ['nome']),
      after: schema({ name: text, stato: { enum: ['x', 'b'] } }, ['name']),
    };
    const good = lens(
      { op: 'rename', at: [], from: 'nome', to: 'name' },
      { op: 'map-codes', at: ['stato'], codes: { a: 'x' } },
    );
    expect(checkLens(good, sides)).toEqual([]);
    expect(codes(checkLens(lens({ op: 'rename', at: [], from: 'nome', to: 'name' }), sides))).toEqual([
      'lens.refused-after /stato',
      'lens.refused-after /stato',
    ]);
  });

  it('finds a property that the lens forgot', () => {
    const sides = { before: schema({ a: text }), after: schema({ a: text, b: { type: 'integer' } }, ['b']) };
    expect(codes(checkLens(lens(), sides))).toEqual(['lens.refused-after /b', 'lens.refused-after /b']);
    expect(codes(checkLens(lens({ op: 'add', at: ['b'], default: 0 }), sides, [{ a: 'x' }]))).toEqual([]);
  });

  it('finds losses that are not declared', () => {
    const sides = { before: schema({ a: text, b: text }), after: schema({ a: text }) };
    expect(codes(checkLens(lens({ op: 'remove', at: ['b'] }), sides))).toEqual(['lens.undeclared-loss /b']);
    expect(checkLens(lens({ op: 'remove', at: ['b'], loss: { forward: lost('Il dato b.') } }), sides)).toEqual([]);
  });
});

describe('sketchLens', () => {
  it('drafts from the changes of a schema a lens that already holds for what is plain', () => {
    const before = {
      type: 'object',
      additionalProperties: false,
      properties: { nome: { type: 'string', minLength: 1 }, fax: { type: 'string' } },
      required: ['nome'],
    };
    const after = {
      type: 'object',
      additionalProperties: false,
      properties: { name: { type: 'string', minLength: 1 }, email: { type: 'string', format: 'email' } },
      required: ['name'],
    };
    const draft = sketchLens('1', '2', unwrap(diffSchema(before, after)).changes);
    expect(draft.operations.map(({ op, at }) => `${op} /${at.join('/')}`).sort()).toEqual([
      'add /email',
      'remove /fax',
      'rename /',
    ]);
    expect(checkLens(draft, { before: unwrap(parseSchema(before)), after: unwrap(parseSchema(after)) })).toEqual([]);
  });
});
