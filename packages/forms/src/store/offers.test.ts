import { add, code, eq, path } from '@cartella/rules';
import { describe, expect, it } from 'vitest';
import { begin, field, formOf, group, integer } from '../../test/sample';
import { carryDraft, draftOf } from '../draft';

const registry = { it: 'Anagrafe', en: 'Registry' };
const known = (name: string) => ({ value: path(`source.person.${name}`), source: registry });
const form = formOf([
  field('a.name', { prefill: known('name') }),
  field('a.kind'),
  field('a.street', { prefill: { value: path('a.usual'), source: registry } }),
  field('a.usual', { prefill: known('street') }),
  integer('a.sum', { computed: add(path('a.one'), path('a.one')) }),
  integer('a.one', { prefill: known('one') }),
  group('a.items', [
    field('who', { prefill: known('name') }),
    field('kind', { visible: eq(path('a.kind'), code('x')) }),
  ]),
]);
const sources = { person: { name: 'Zora', street: 'Via Finta', one: 2 } };

describe('a field that something is known of', () => {
  it('is offered it while it is empty, with where it was found', () => {
    const store = begin(form, { sources, values: { a: { items: [{}, { who: 'Ada' }] } } });
    expect(store.field('a.name')).toMatchObject({ value: 'Zora', text: 'Zora', source: registry });
    expect(store.field('a.items.0.who')).toMatchObject({ value: 'Zora', source: registry });
    expect(store.field('a.items.1.who')).toMatchObject({ value: 'Ada' });
    expect(store.field('a.items.1.who').source).toBeUndefined();
  });

  it('lets follow what follows: offers from offers, and computed values', () => {
    const store = begin(form, { sources });
    expect(store.values()).toMatchObject({ a: { usual: 'Via Finta', street: 'Via Finta', one: 2, sum: 4 } });
  });

  it('is offered it in each new item of a group', () => {
    const store = begin(form, { sources });
    store.addItem('a.items');
    expect(store.field('a.items.0.who').value).toBe('Zora');
  });

  it('has no source any more once somebody writes something else', () => {
    const store = begin(form, { sources });
    store.type('a.name', 'Ada');
    expect(store.field('a.name').source).toBeUndefined();
    store.type('a.name', 'Zora');
    expect(store.field('a.name').source).toEqual(registry);
  });

  it('stays empty when somebody empties it, in its draft too', () => {
    const store = begin(form, { sources });
    store.type('a.name', '');
    store.leave('a.name');
    store.type('a.kind', 'x');
    expect(store.field('a.name').value).toBeUndefined();
    const draft = carryDraft(draftOf(store), form);
    expect(draft.ok && begin(form, { sources, ...draft.value.draft }).field('a.name').value).toBeUndefined();
  });

  it('keeps its offer through the removal of another item', () => {
    const store = begin(form, { sources, values: { a: { items: [{ who: 'Ada' }, {}] } } });
    store.removeItem('a.items', 0);
    expect(store.field('a.items.0.who')).toMatchObject({ value: 'Zora', source: registry });
  });
});

describe('an answer that may not be seen', () => {
  it('is neither asked nor found wrong, and stays as it is', () => {
    const secret = formOf([field('a.name', { required: true })]);
    const store = begin(secret, { values: { a: { name: { absent: 'masked' } } } });
    expect(store.check()).toEqual([]);
    expect(store.field('a.name')).toMatchObject({ masked: true, text: '' });
    expect(store.values()).toEqual({ a: { name: { absent: 'masked' } } });
  });
});

describe('what was written in another window', () => {
  it('is put back in place of all that is here, and everybody hears of it', () => {
    const store = begin(form);
    store.type('a.kind', 'y');
    let heard = 0;
    store.field('a.kind');
    store.subscribe('a.kind', () => {
      heard += 1;
    });
    store.restore({ values: { a: { kind: 'x' } }, texts: {} });
    expect([heard, store.field('a.kind').text]).toEqual([1, 'x']);
  });
});
