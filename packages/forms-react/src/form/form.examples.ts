import { createIssue } from '@cartella/core';
import { createFormStore } from '@cartella/forms';
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
export function beginTwoPages() {
  return createFormStore(twoPages, { today });
}

/** Problems of every kind: at a question, at one on another page, and of the whole. */
export const problems = [
  createIssue('value.required', ['a', 'name']),
  createIssue('input.date', ['a', 'day']),
  createIssue('draft.other-form'),
];
