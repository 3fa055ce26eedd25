import type { Catalogue } from '@cartella/core';

/** English wording of the issues of this package. */
export const en: Catalogue = {
  'draft.other-form': 'This draft belongs to another form.',
  'form-return.other-form': 'The file brings back another form, or is not a form filled in.',
  'form-return.missing-document': 'A document that is named did not come with the form.',
  'form-return.other-file': 'The form filled in comes from another file.',
  'form.unknown-form': 'There is no such form in the cartella.',
  'form.unknown-record': 'The field names a record that the form does not fill in.',
  'form.beyond-reach': 'The form asks as required what whoever fills it in may never write.',
  'form.unknown-field': 'The field names an element that the record does not have.',
  'input.document': 'A document has not arrived yet: wait, try again or remove it.',
  'input.date': 'Write the date as day, month and year, for example 21/11/2026.',
  'input.integer': 'Write a whole number, without letters or commas.',
  'input.number': 'Write a number, for example 12,5.',
  'input.money': 'Write the amount in euro, for example 250,00.',
};
