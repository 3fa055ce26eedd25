import type { Norm } from '@cartella/core';
import { bandsType, type CheckOptions, checkExpression, type Inputs, type Parameter, type ValueType } from '../src';

export const norm: Norm = { urn: 'urn:nir:stato:legge:2000-11-08;328' };
export const money: ValueType = { type: 'money' };
/** Inputs with one of everything, units included. */
export const inputs: Inputs = {
  isee: { type: 'money', unit: 'EUR/year', optional: true },
  rent: { type: 'money', unit: 'EUR/month' },
  fee: { type: 'money' },
  months: { type: 'integer', unit: 'month' },
  minors: { type: 'integer' },
  share: { type: 'number' },
  kind: { type: 'code', codes: ['pai', 'pei'], vocabulary: 'projects' },
  area: { type: 'code', vocabulary: 'areas' },
  name: { type: 'text' },
  openedOn: { type: 'date' },
  span: { type: 'period', optional: true },
  resident: { type: 'boolean', optional: true },
  person: { type: 'object', optional: true, fields: { dateOfBirth: { type: 'date' } } },
  roles: { type: 'list', of: { type: 'text' } },
  members: {
    type: 'list',
    of: {
      type: 'object',
      fields: { minor: { type: 'boolean' }, income: money, children: { type: 'list', of: money } },
    },
  },
};
export const parameters: Parameter[] = [
  { id: 'limit', type: 'money', unit: 'EUR/year', values: [{ from: '2024-01-01', value: 936_000, norm }] },
  {
    id: 'fees',
    ...bandsType(money, money),
    values: [
      { from: '2024-01-01', to: '2024-12-31', value: [{ upTo: 100, value: 1 }, { value: 2 }], norm },
      { from: '2025-01-01', value: [{ upTo: 100, value: 1 }, { upTo: 90, value: 2 }, { value: 3 }], norm },
    ],
  },
];

/** The type of an expression, or its issues as `code /place`. */
export function typeOf(expression: unknown, options?: CheckOptions): ValueType | readonly string[] {
  const result = checkExpression(expression, inputs, parameters, options);
  return result.ok ? result.value.type : result.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
}
