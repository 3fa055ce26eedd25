import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { begin, beginCommon, field, formOf, group } from '../../test/sample';
import { carryDraft, draftOf } from './draft';

const before = formOf([
  field('a.name'),
  field('a.phone'),
  group('a.goals', [field('what'), field('due', { type: 'date' })]),
  group('a.ties', [field('who')]),
]);

function written() {
  const store = begin(before, { values: { a: { openedOn: '2026-11-21' } } });
  store.type('a.name', 'Zora');
  store.type('a.phone', '000');
  store.addItem('a.goals');
  store.type('a.goals.0.what', 'casa');
  store.type('a.goals.0.due', 'presto');
  store.addItem('a.ties');
  store.type('a.ties.0.who', 'vicina');
  return store;
}

describe('a draft', () => {
  it('gives back everything that was written, finished or not', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    store.type('person.familyName', 'Fittizia ');
    store.type('person.dateOfBirth', '3/2/8');
    store.set('person.taxCode', { absent: 'refused' });
    store.addItem('person.addresses');
    const draft = JSON.parse(JSON.stringify(draftOf(store)));
    const { draft: carried, lost } = unwrap(carryDraft(draft, store.form));
    expect(lost).toEqual([]);
    const again = beginCommon('accesso', carried);
    expect(again.snapshot()).toEqual(store.snapshot());
    for (const place of ['person.familyName', 'person.dateOfBirth', 'person.addresses.0.kind'])
      expect(again.field(place)).toEqual(store.field(place));
  });

  it('is bound to the form and the version that it was written in', () => {
    expect(draftOf(written()).form).toEqual({
      id: 'prova',
      version: '1.0.0',
      asks: ['a.name', 'a.phone', 'a.goals', 'a.goals.*.what', 'a.goals.*.due', 'a.ties', 'a.ties.*.who'],
    });
  });

  it('is carried to a newer version: what is still asked stays, the rest is told with what was written', () => {
    const after = formOf([field('a.name'), field('a.email'), group('a.goals', [field('what')])], { version: '2.0.0' });
    const { draft, lost } = unwrap(carryDraft(draftOf(written()), after));
    expect(draft.form).toMatchObject({ version: '2.0.0', asks: ['a.name', 'a.email', 'a.goals', 'a.goals.*.what'] });
    expect(draft.values).toEqual({ a: { openedOn: '2026-11-21', name: 'Zora', goals: [{ what: 'casa' }] } });
    expect(draft.texts).toEqual({ 'a.name': 'Zora', 'a.goals.0.what': 'casa' });
    expect(lost).toEqual([
      { place: 'a.phone', value: '000', text: '000' },
      { place: 'a.goals.0.due', value: undefined, text: 'presto' },
      { place: 'a.ties', value: [{ who: 'vicina' }] },
    ]);
  });

  it('that does not say what its form asked loses nothing', () => {
    const { form: _, ...content } = draftOf(written());
    const { draft, lost } = unwrap(carryDraft({ form: { id: 'prova', version: '0.9.0' }, ...content }, formOf([])));
    expect({ lost, ...draft }).toMatchObject({ lost: [], ...content });
  });

  it('of another form is not carried', () => {
    expect(carryDraft(draftOf(written()), formOf([], { id: 'altro' }))).toMatchObject({
      ok: false,
      issues: [{ code: 'draft.other-form' }],
    });
  });
});
