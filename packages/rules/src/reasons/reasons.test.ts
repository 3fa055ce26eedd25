import { civilDate, type Norm } from '@cartella/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  age,
  all,
  and,
  annotate,
  any,
  cases,
  type Expression,
  eq,
  evaluate,
  ge,
  isIn,
  item,
  le,
  not,
  or,
  path,
  present,
  reasons,
  toIssues,
  toPath,
  when,
} from '..';

const norm: Norm = { urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147', article: 'art. 6, c. 4' };
const date = civilDate('2026-11-21');
const adult = annotate(ge(age(path('person.dateOfBirth')), 18), { code: 'accesso.not-adult', norm });
const dated = annotate(le(path('from'), path('to')), { code: 'period.reversed', place: 'to' });
const data = { person: { dateOfBirth: '2015-01-01' }, from: '2026-05-01', to: '2026-01-01', members: [] };

describe('the reasons of a refusal', () => {
  it('are all told together, each at the input it is about, with its norm', () => {
    expect(toIssues(and(adult, dated, present('person.dateOfBirth')), { data, date })).toEqual([
      { code: 'accesso.not-adult', path: ['person', 'dateOfBirth'], severity: 'error', norm },
      { code: 'period.reversed', path: ['to'], severity: 'error' },
    ]);
  });

  it('are none when the condition holds', () => {
    expect(toIssues(not(adult), { data, date })).toEqual([]);
    expect(reasons(or(adult, not(dated)), { data, date })).toEqual([]);
  });

  it('are what is missing when the condition is not decided, and only then', () => {
    const context = { data: { to: '2026-01-01' }, date };
    expect(toIssues(and(adult, dated), context)).toEqual([
      {
        code: 'condition.incomplete',
        path: ['person', 'dateOfBirth'],
        severity: 'incomplete',
        norm,
        params: { condition: 'accesso.not-adult' },
      },
      {
        code: 'condition.incomplete',
        path: ['from'],
        severity: 'incomplete',
        params: { condition: 'period.reversed' },
      },
    ]);
    expect(toIssues(and(adult, eq(path('to'), 'x')), context, { code: 'guard.no' })).toEqual([
      { code: 'guard.no', path: ['to'], severity: 'error' },
    ]);
  });

  it('say what else is missing beside inputs', () => {
    expect(toIssues(adult, { data })).toEqual([
      {
        code: 'condition.undecidable',
        path: [],
        severity: 'incomplete',
        norm,
        params: { condition: 'accesso.not-adult', cause: '$today' },
      },
    ]);
  });

  it('point at each element that fails', () => {
    const context = { data: { members: [{ role: 'child' }, { role: 'x' }, {}, { role: 'y' }] }, date };
    const rule = all('members', annotate(isIn(item('role'), ['child', 'parent']), { code: 'member.role' }));
    expect(toIssues(rule, context).map((issue) => issue.path)).toEqual([
      ['members', 1, 'role'],
      ['members', 3, 'role'],
    ]);
    const unknown = { data: { members: [{ role: 'child' }, {}] }, date };
    expect(toIssues(rule, unknown)).toMatchObject([{ code: 'condition.incomplete', path: ['members', 1, 'role'] }]);
    expect(toIssues(not(any('members', eq(item('role'), 'y'))), context)).toMatchObject([
      { path: ['members', 3, 'role'] },
    ]);
  });

  it('are of the collection when no element satisfies', () => {
    const rule = any('members', eq(item('role'), 'tutor'));
    const context = { data: { members: [{ role: 'child' }, { role: 'parent' }] }, date };
    expect(toIssues(rule, context)).toMatchObject([{ code: 'condition.unmet', path: ['members'] }]);
  });

  it('are of the branch that was chosen, not of what chose it', () => {
    const rule = when(present('from'), adult, dated);
    expect(reasons(rule, { data, date })).toMatchObject([{ at: ['value'], code: 'accesso.not-adult' }]);
    const chosen = cases([[eq(path('from'), 'x'), dated]], adult);
    expect(reasons(chosen, { data, date })).toMatchObject([{ at: ['else'], unknown: false }]);
    expect(reasons(chosen, { data: {}, date })).toMatchObject([{ at: ['cases', 0, 'when'], because: ['from'] }]);
  });

  it('carry the code of the nearest condition that has one', () => {
    const rule = annotate(and(present('a'), adult), { code: 'outer', norm, place: 'b' });
    expect(toIssues(rule, { data, date })).toMatchObject([
      { code: 'outer', path: ['b'], norm },
      { code: 'accesso.not-adult', path: ['person', 'dateOfBirth'] },
    ]);
  });

  // A condition over independent inputs, of which the leaves can be turned one by one.
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const conditions = fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(...names).map((name) => path(name)),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => and(...of)),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of) => or(...of)),
      tie('node').map(not),
    ),
  })).node;
  const values = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.option(fc.boolean(), { nil: undefined })])),
  );

  it('suffice: with nothing else known the condition is still false', () => {
    fc.assert(
      fc.property(conditions, values, (condition, input) => {
        const result = evaluate(condition, { data: input });
        fc.pre(result.known && result.value === false);
        const told = new Set(reasons(condition, { data: input }).flatMap((reason) => reason.paths));
        const rest = Object.fromEntries(Object.entries(input).filter(([name]) => told.has(name)));
        expect(evaluate(condition, { data: rest })).toEqual({ known: true, value: false });
      }),
      { numRuns: 500 },
    );
  });

  it('are all that has to change where each input is asked once', () => {
    fc.assert(
      fc.property(conditions, values, (condition, input) => {
        const asked = JSON.stringify(condition).match(/"path":"."/g) ?? [];
        const result = evaluate(condition, { data: input });
        fc.pre(result.known && result.value === false && new Set(asked).size === asked.length);
        const told = reasons(condition, { data: input }).flatMap((reason) => reason.paths);
        const turned = { ...input, ...Object.fromEntries(told.map((name) => [name, !input[name]])) };
        expect(evaluate(condition, { data: turned })).not.toEqual({ known: true, value: false });
      }),
      { numRuns: 500 },
    );
  });

  it('read places in the data as paths', () => {
    expect(toPath('members.2.dateOfBirth')).toEqual(['members', 2, 'dateOfBirth']);
    expect(toPath(undefined)).toEqual([]);
  });
});
