import type { CompiledField } from '@cartella/forms';
import { type ExampleState, exampleField } from '../stage.examples';

/** A question in one of its states. */
export type Example = ExampleState & { readonly field: ReturnType<typeof exampleField> };

const text = exampleField('a.name', 'Cognome', 'Family name', { required: true });
const date = exampleField('a.day', 'Data di nascita', 'Date of birth', {
  type: 'date',
  absences: ['unknown', 'refused'],
  help: { it: 'Anche in breve: 3/2/84.', en: 'Short forms are fine: 3/2/84.' },
});
const money = exampleField('a.amount', 'Importo', 'Amount', { type: 'money' });
const story = exampleField('a.story', 'Che cosa chiede', 'What they ask', {
  type: 'long-text',
  required: true,
  limits: { maxLength: 40 },
  guidance: {
    text: { it: 'Che cosa chiede? Da quando?', en: 'What do they ask? Since when?' },
    norm: { urn: 'urn:nir:stato:legge:2000-11-08;328', article: 'art. 22', citation: 'L. 8 novembre 2000, n. 328' },
  },
});
const choice = exampleField('a.kind', 'Tipo', 'Kind', {
  type: 'choice',
  required: true,
  absences: ['not-asked'],
  options: [
    { value: 'one', label: { it: 'Ordinaria', en: 'Ordinary' } },
    { value: 'two', label: { it: 'Urgente, con priorità sulle altre richieste', en: 'Urgent' } },
  ],
});
const radios = { ...choice, path: 'a.radios', component: 'radios', absences: [] };
const codes = exampleField('a.needs', 'Bisogni', 'Needs', { type: 'codes', vocabulary: 'needs', required: true });
const tick = exampleField('a.tick', 'Riservato', 'Confidential', {
  type: 'boolean',
  help: { it: 'Lo vede solo chi segue il percorso.', en: 'Seen by the case team alone.' },
});
const yesNo = exampleField('a.yes', 'Prova dei mezzi', 'Means tested', {
  type: 'boolean',
  component: 'yes-no',
  required: true,
});
const place = exampleField('a.place', 'Comune', 'Municipality', {
  type: 'code',
  vocabulary: 'comuni',
  required: true,
  absences: ['unknown'],
});
const placesMany = exampleField('a.places', 'Comuni', 'Municipalities', { type: 'codes', vocabulary: 'comuni' });
const goals = exampleField('a.goals', 'Obiettivi', 'Goals', {
  type: 'group',
  itemLabel: { it: 'Obiettivo', en: 'Goal' },
  fields: [
    exampleField('what', 'Che cosa cambia', 'What changes', { required: true }),
    exampleField('due', 'Entro', 'By', { type: 'date' }),
  ],
});

const onlyRead = (field: CompiledField): CompiledField => ({
  ...field,
  readOnly: true,
  fields: field.fields.map(onlyRead),
});

/** Every kind of question, in its states: the stories, their documentation and their tests are made of these. */
export const examples = {
  text: {
    empty: { field: text },
    answered: { field: text, value: 'Fittizia' },
    wrong: { field: text, found: ['value.required'] },
    readOnly: { field: { ...text, readOnly: true }, value: 'Fittizia' },
    date: { field: date },
    dateWrong: { field: date, typed: '30/02/1984' },
    dateRefused: { field: date, value: { absent: 'refused' } },
    money: { field: money, value: 125_050 },
  },
  longText: { empty: { field: story }, nearlyFull: { field: story, value: 'Chiede aiuto per pagare l’affitto' } },
  select: {
    empty: { field: choice },
    answered: { field: choice, value: 'two' },
    wrong: { field: choice, found: ['value.required'] },
    absent: { field: choice, value: { absent: 'not-asked' } },
  },
  radios: {
    empty: { field: radios },
    answered: { field: radios, value: 'one' },
    wrong: { field: radios, found: ['value.required'] },
  },
  codes: {
    empty: { field: codes },
    answered: { field: codes, value: ['home', 'care'] },
    wrong: { field: codes, found: ['value.required'] },
  },
  check: { empty: { field: tick }, answered: { field: tick, value: true } },
  yesNo: {
    empty: { field: yesNo },
    answered: { field: yesNo, value: false },
    wrong: { field: yesNo, found: ['value.required'] },
  },
  search: {
    empty: { field: place },
    answered: { field: place, value: 'A001' },
    wrong: { field: place, found: ['value.required'] },
    absent: { field: place, value: { absent: 'unknown' } },
  },
  codesSearch: { empty: { field: placesMany }, answered: { field: placesMany, value: ['A001', 'A003'] } },
  group: {
    empty: { field: goals },
    answered: { field: goals, value: [{ what: 'Mantiene la casa', due: '2027-03-31' }, { what: 'Lavora' }] },
    readOnly: { field: onlyRead(goals), value: [{ what: 'Mantiene la casa', due: '2027-03-31' }] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Example>>>>;
