import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contexts, inputs as sample, trees } from '../../test/sample';
import {
  absent,
  age,
  and,
  between,
  type Constancy,
  constantOn,
  date,
  type Expression,
  eq,
  euro,
  evaluate,
  ge,
  gt,
  type Inputs,
  isIn,
  le,
  lt,
  ne,
  not,
  or,
  orElse,
  path,
  present,
  today,
} from '..';

const inputs: Inputs = {
  outcome: { type: 'code', codes: ['open', 'closed', 'refused'] },
  reason: { type: 'code', codes: ['moved', 'died'], optional: true },
  minors: { type: 'integer', minimum: 0, maximum: 12 },
  isee: { type: 'money', optional: true },
  share: { type: 'number', minimum: 0, maximum: 1 },
  openedOn: { type: 'date' },
  note: { type: 'text' },
  signed: { type: 'boolean' },
  person: {
    type: 'object',
    optional: true,
    fields: { taxCode: { type: 'text', optional: true }, adult: { type: 'boolean' } },
  },
};
const verdict = (expression: Expression) => constantOn(expression, inputs).verdict;

describe('a guard on declared inputs', () => {
  it.each([
    ['covers every code', or(eq(path('outcome'), 'open'), isIn(path('outcome'), ['closed', 'refused']))],
    ['cannot be below its minimum', ge(path('minors'), 0)],
    ['leaves nothing between its parts', or(le(path('minors'), 3), gt(path('minors'), 3))],
    [
      'is a date before or after',
      or(lt(path('openedOn'), date('2026-01-01')), ge(path('openedOn'), date('2026-01-01'))),
    ],
    ['is a date at all', and(ge(path('openedOn'), date('0001-01-01')), le(path('openedOn'), date('9999-12-31')))],
    ['tests presence both ways', or(present('reason'), absent('reason'))],
    ['asks an input that is always there', present('note')],
    [
      'is decided whatever the opaque part is',
      or(not(eq(path('signed'), true)), path('signed'), ge(age(path('openedOn')), 18)),
    ],
    [
      'is the same opaque part twice, missing or not',
      orElse(or(ge(path('openedOn'), today()), lt(path('minors'), 99)), true),
    ],
  ])('always holds when it %s', (_, expression) => {
    expect(verdict(expression)).toBe('always');
  });

  it.each([
    ['asks two codes at once', and(eq(path('outcome'), 'open'), eq(path('outcome'), 'closed'))],
    ['is beyond the maximum', gt(path('minors'), 12)],
    ['has crossed bounds', between(path('isee'), euro(200), euro(100))],
    ['asks between two adjacent numbers', and(gt(path('minors'), 3), lt(path('minors'), 4))],
    ['asks what is not there', and(eq(path('reason'), 'died'), absent('reason'))],
    ['asks of a record that is not there', and(absent('person'), path('person.adult'))],
    [
      'asks an opaque part beside a contradiction',
      and(ge(path('openedOn'), today()), path('signed'), not(path('signed'))),
    ],
  ])('never holds when it %s', (_, expression) => {
    expect(verdict(expression)).toBe('never');
  });

  it('sometimes holds, and shows when it does and when not', () => {
    expect(constantOn(and(eq(path('outcome'), 'closed'), present('reason')), inputs)).toEqual({
      verdict: 'sometimes',
      holds: { outcome: 'closed', reason: 'moved' },
      fails: { outcome: 'open', reason: 'moved' },
    });
    expect(verdict(absent('person.adult', 'refused'))).toBe('sometimes');
    expect(verdict(and(absent('person'), absent('person.taxCode', 'refused')))).toBe('sometimes');
    expect(verdict(gt(path('share'), 0.5))).toBe('sometimes');
    expect(verdict(and(gt(path('share'), 0.5), lt(path('share'), 0.6)))).toBe('sometimes');
    expect(verdict(ne(path('note'), 'x'))).toBe('sometimes');
    expect(verdict(lt(path('isee'), euro(5)))).toBe('sometimes');
    expect(verdict(gt(path('isee'), euro(5)))).toBe('sometimes');
    expect(verdict(lt(path('openedOn'), date('2026-01-01')))).toBe('sometimes');
    expect(verdict(or(ge(path('isee'), euro(0)), lt(path('isee'), euro(0))))).toBe('sometimes');
    expect(verdict(and(path('signed'), or(ge(path('openedOn'), today()), path('person.adult'))))).toBe('sometimes');
  });

  it('is undecided when it is opaque, and says where', () => {
    const opaque = and(path('signed'), ge(age(path('openedOn')), 18));
    expect(constantOn(opaque, inputs)).toEqual({ verdict: 'undecided', opaque: [['of', 1]] });
    expect(verdict(orElse(ge(path('openedOn'), today()), true))).toBe('undecided');
  });

  it('is undecided when there is too much to try', () => {
    const many = Array.from({ length: 17 }, (_, index) => `b${index}`);
    const flags: Inputs = Object.fromEntries(many.map((name) => [name, { type: 'boolean' }]));
    expect(constantOn(and(...many.map((name) => path(name))), flags)).toEqual({ verdict: 'undecided', opaque: [] });
  });

  it('keeps its word on any data', () => {
    const seen = new Set<Constancy['verdict']>();
    fc.assert(
      fc.property(trees('boolean', 2), contexts, (expression, context) => {
        const constancy = constantOn(expression, sample);
        seen.add(constancy.verdict);
        const result = evaluate(expression, withoutMasks(context));
        if (constancy.verdict === 'always') expect(result).toEqual({ known: true, value: true });
        if (constancy.verdict === 'never') expect(result).not.toEqual({ known: true, value: true });
        if (constancy.verdict === 'sometimes') {
          expect(evaluate(expression, { data: toData(constancy.holds) })).toEqual({ known: true, value: true });
          expect(evaluate(expression, { data: toData(constancy.fails) })).not.toEqual({ known: true, value: true });
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen).toEqual(new Set(['always', 'never', 'sometimes', 'undecided']));
  });
});

// The domain is that of who decides, from whom nothing is masked.
function withoutMasks<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part) => (part?.absent === 'masked' ? { absent: 'refused' } : part));
}

function toData(witness: Readonly<Record<string, unknown>>): unknown {
  const data: Record<string, unknown> = {};
  for (const path of Object.keys(witness).sort((a, b) => a.length - b.length)) {
    const names = path.split('.');
    let record: Record<string, unknown> = data;
    for (const name of names.slice(0, -1)) {
      record[name] ??= {};
      record = record[name] as Record<string, unknown>;
    }
    if (!('absent' in record)) record[names.at(-1)!] = structuredClone(witness[path]);
  }
  return data;
}
