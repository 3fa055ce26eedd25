import { civilDate, type Norm } from '@cartella/core';
import { expect, it, describe as suite } from 'vitest';
import {
  add,
  age,
  and,
  any,
  clamp,
  count,
  describe,
  eq,
  euro,
  explain,
  ge,
  type Inputs,
  item,
  multiply,
  not,
  or,
  orElse,
  parameter,
  path,
  pointsType,
  polyline,
  present,
  quantity,
  round,
  table,
  when,
} from '..';

const inputs: Inputs = {
  person: { type: 'object', fields: { dateOfBirth: { type: 'date' }, taxCode: { type: 'text', optional: true } } },
  isee: { type: 'money', optional: true },
  partTime: { type: 'boolean' },
  members: { type: 'list', of: { type: 'object', fields: { minor: { type: 'boolean' } } } },
};
const norm: Norm = { urn: 'urn:nir:comune.inventata:deliberazione:2026;1' };
const parameters = [{ id: 'topFee', type: 'money', values: [{ from: '2026-01-01', value: 41500, norm }] } as const];
const label = (name: string) =>
  ({ 'person.dateOfBirth': 'data di nascita', isee: 'ISEE', partTime: 'tempo parziale' })[name];
const guard = and(
  ge(age(path('person.dateOfBirth')), quantity(18, 'year')),
  or(present('person.taxCode'), eq(path('isee'), euro(0))),
);

// Amounts are written with a space that does not break.
const plain = (sentences: readonly string[]) => sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '));

suite('describing', () => {
  it('tells a condition, one sentence for each thing that it asks', () => {
    expect(plain(describe(guard, 'it', { label }))).toEqual([
      'Età da data di nascita è almeno 18 anni.',
      'Person.taxCode è indicato o ISEE è uguale a 0,00 €.',
    ]);
    expect(describe(not(any('members', item('minor'))), 'en')).toEqual([
      'It is not so that at least one in members for whom item.minor.',
    ]);
  });

  it('tells how a fee was reckoned, step by step', () => {
    const line = table(pointsType({ type: 'money' }, { type: 'money' }), [
      { at: 450000, value: 3000 },
      { at: 3000000, value: 28000 },
    ]);
    const share = when(path('partTime'), quantity(0.7), quantity(1));
    const fee = round(multiply(polyline(orElse(path('isee'), euro(30000)), line), share), 1);
    const data = { isee: 1_200_000, partTime: true, members: [], person: {} };
    expect(plain(describe(explain(fee, { data }, inputs), 'it', { label }))).toEqual([
      'ISEE (12.000,00 €) oppure, se manca, 30.000,00 €: 12.000,00 €.',
      'Il valore proporzionale a 12.000,00 € nella tabella: 103,53 €.',
      'Tempo parziale: sì.',
      '103,53 € × 0,7: 72,47 €.',
      '72,47 €, arrotondato: 72,47 €.',
      'Risultato: 72,47 €.',
    ]);
  });

  it('tells why a condition fails and what is missing', () => {
    const data = { person: { dateOfBirth: '2010-05-01', taxCode: { absent: 'refused' } }, isee: undefined };
    const trace = explain(guard, { data, date: civilDate('2026-11-21') }, inputs);
    expect(plain(describe(trace, 'it', { label }))).toEqual([
      'Età da data di nascita (1 maggio 2010): 16 anni.',
      'Età da data di nascita (16 anni) è almeno 18 anni: no.',
      'Person.taxCode è indicato: no.',
      'ISEE è uguale a 0,00 €: non si sa, manca ISEE.',
      'Risultato: no.',
    ]);
  });

  it('names parameters with their value in force', () => {
    const fee = clamp(add(euro(10), parameter('topFee')), euro(0), parameter('topFee'));
    const trace = explain(fee, { data: {}, parameters, date: civilDate('2026-11-21') }, inputs);
    expect(describe(trace, 'en')).toEqual([
      '€10.00 + topFee (€415.00): €425.00.',
      '€425.00, not less than €0.00, not more than topFee (€415.00): €415.00.',
      'Result: €415.00.',
    ]);
    expect(trace.root.steps[0]?.steps[1]?.parameter).toEqual({ id: 'topFee', from: '2026-01-01', norm });
  });

  it('can be reworded', () => {
    const catalogues = { it: { 'phrase.count-all': 'numero dei componenti' } };
    expect(describe(count('members'), 'it', { catalogues })).toEqual(['Numero dei componenti.']);
  });
});
