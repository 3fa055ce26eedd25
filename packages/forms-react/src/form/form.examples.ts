import { createIssue } from '@cartella/core';
import { type CompiledForm, createFormStore, type FormStoreOptions } from '@cartella/forms';
import { code, eq, path } from '@cartella/rules';
import { exampleField, exampleForm, today } from '../stage.examples';

/** A form of two pages, the first with two questions that must be answered. */
export const twoPages = exampleForm(
  [
    exampleField('a.name', 'Cognome', 'Family name', { required: true }),
    exampleField('a.day', 'Data di nascita', 'Date of birth', { type: 'date', required: true }),
  ],
  [exampleField('a.note', 'Note', 'Notes', { type: 'long-text' })],
);

/** Begins the form of the examples. */
export function beginTwoPages(options: Partial<FormStoreOptions> = {}) {
  return createFormStore(twoPages, { today, ...options });
}

const line = { schema: { type: 'string', maxLength: 120 } } as const;

/** Questions of every kind, some known already, one not to be seen, one that another opens. */
export const everyKind: CompiledForm = exampleForm(
  [
    exampleField('a.name', 'Cognome', 'Family name', {
      required: true,
      ...line,
      prefill: { value: path('source.registry.name'), source: { it: 'Anagrafe del Comune', en: 'Registry' } },
    }),
    exampleField('a.secret', 'Domicilio protetto', 'Protected address'),
    exampleField('a.kind', 'Tipo', 'Kind', {
      type: 'choice',
      component: 'radios',
      required: true,
      options: [
        { value: 'one', label: { it: 'Ordinaria', en: 'Ordinary' } },
        { value: 'two', label: { it: 'Urgente', en: 'Urgent' } },
      ],
    }),
    exampleField('a.why', 'Perché è urgente', 'Why it is urgent', {
      visible: eq(path('a.kind'), code('two')),
      required: eq(path('a.kind'), code('two')),
      ...line,
    }),
  ],
  [
    exampleField('a.note', 'Note', 'Notes', { type: 'long-text', schema: { type: 'string', maxLength: 2000 } }),
    exampleField('a.goals', 'Obiettivi', 'Goals', {
      type: 'group',
      itemLabel: { it: 'Obiettivo', en: 'Goal' },
      fields: [exampleField('what', 'Che cosa cambia', 'What changes', { required: true, ...line })],
    }),
  ],
);

/** Begins the form with questions of every kind. */
export function beginEveryKind() {
  return createFormStore(everyKind, {
    today,
    values: { a: { secret: { absent: 'masked' } } },
    sources: { registry: { name: 'Fittizia' } },
  });
}

/** Problems of every kind: at a question, at one on another page, and of the whole. */
export const problems = [
  createIssue('value.required', ['a', 'name']),
  createIssue('input.date', ['a', 'day']),
  createIssue('draft.other-form'),
];
