import { type CivilDate, civilDate } from '@cartella/core';
import * as fc from 'fast-check';
import type { Inputs } from '../src';
import { arbitraryData, arbitraryExpression, type GeneratedType } from '../src/testing';

/** Inputs with one of everything. */
export const inputs: Inputs = {
  resident: { type: 'boolean' },
  disabled: { type: 'boolean', optional: true },
  kind: { type: 'code', codes: ['pai', 'pei', 'pais'] },
  outcome: { type: 'code', codes: ['pai', 'closed'], optional: true },
  minors: { type: 'integer', minimum: 0, maximum: 12 },
  share: { type: 'number', optional: true },
  isee: { type: 'money', optional: true },
  rent: { type: 'money' },
  openedOn: { type: 'date' },
  closedOn: { type: 'date', optional: true },
  span: { type: 'period', optional: true },
  person: {
    type: 'object',
    optional: true,
    fields: { dateOfBirth: { type: 'date', optional: true }, taxCode: { type: 'text' } },
  },
  members: {
    type: 'list',
    of: {
      type: 'object',
      fields: {
        dateOfBirth: { type: 'date' },
        disabled: { type: 'boolean', optional: true },
        income: { type: 'money', optional: true },
        role: { type: 'code', codes: ['child', 'parent'] },
      },
    },
  },
};

export const date: CivilDate = civilDate('2026-11-21');

export const trees = (type: GeneratedType, depth?: number) => arbitraryExpression(inputs, type, depth);

export const anyTree = fc
  .constantFrom<GeneratedType>('boolean', 'integer', 'number', 'money', 'date', 'code')
  .chain((type) => trees(type).map((expression) => ({ type, expression })));

export const contexts = arbitraryData(inputs).map((data) => ({ data, date }));
