import { createIssue } from '@cartella/core';
import { add, code, eq, isIn, path } from '@cartella/rules';
import { describe, expect, it, vi } from 'vitest';
import { begin, beginCommon, field, formOf, group, integer } from '../../test/sample';

const codesAt = (store: ReturnType<typeof begin>, place: string) => store.field(place).issues.map(({ code }) => code);

describe('typing', () => {
  it('calls back the field, and those that depend on it, and nobody else', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    const heard = { identity: vi.fn(), alias: vi.fn(), familyName: vi.fn(), sex: vi.fn() };
    for (const [name, listener] of Object.entries(heard)) {
      store.field(`person.${name}`);
      store.subscribe(`person.${name}`, listener);
    }
    store.type('person.familyName', 'Fittizia');
    expect(heard.familyName).toHaveBeenCalledOnce();
    store.set('person.identity', 'pseudonymous');
    expect(heard.alias).toHaveBeenCalledOnce();
    expect(heard.familyName).toHaveBeenCalledTimes(2);
    expect(heard.sex).not.toHaveBeenCalled();
  });

  it('keeps the same state object while nothing in it changes', () => {
    const store = begin(formOf([field('a.one'), field('a.two')]));
    const two = store.field('a.two');
    store.type('a.one', 'x');
    expect(store.field('a.two')).toBe(two);
    expect(store.field('a.one')).not.toBe(undefined);
  });

  it('calls nobody back who has stopped listening', () => {
    const store = begin(formOf([field('a.one')]));
    const listener = vi.fn();
    store.field('a.one');
    store.subscribe('a.one', listener)();
    store.type('a.one', 'x');
    expect(listener).not.toHaveBeenCalled();
  });

  it('is quiet until the field is left, and then shows what was understood', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    store.type('person.dateOfBirth', '3/2/8');
    expect(store.field('person.dateOfBirth')).toMatchObject({ issues: [], text: '3/2/8', value: undefined });
    store.leave('person.dateOfBirth');
    expect(codesAt(store, 'person.dateOfBirth')).toEqual(['input.date']);
    store.type('person.dateOfBirth', '3/2/84');
    store.leave('person.dateOfBirth');
    expect(store.field('person.dateOfBirth')).toMatchObject({ issues: [], text: '03/02/1984', value: '1984-02-03' });
  });

  it('is told in the words of the model', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    for (const [place, text, problem] of [
      ['person.taxCode', 'FTT', 'tax-code.shape'],
      ['person.taxCode', 'fttzro80a41h501a', 'tax-code.check-character'],
      ['person.dateOfBirth', '30/02/1980', 'civil-date.no-such-day'],
      ['accesso.request', 'a'.repeat(20_001), 'value.too-long'],
    ] as const) {
      store.type(place, text);
      store.leave(place);
      expect(codesAt(store, place)).toEqual([problem]);
      store.set(place, undefined);
    }
  });

  it('at a place that the form does not ask is a mistake of the program', () => {
    const store = beginCommon('accesso');
    expect(() => store.type('person.nothing', '')).toThrow('has no field');
    expect(() => store.set('person.addresses.0', {})).toThrow('has no field');
    expect(store.asks('person.addresses.0.kind')).toBe(true);
    expect(store.asks('person.addresses.kind')).toBe(false);
  });
});

describe('the reason of an absence', () => {
  it('is an answer, where the record accepts it', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    store.set('person.dateOfBirth', { absent: 'refused' });
    expect(store.check(['person.dateOfBirth'])).toEqual([]);
    store.set('person.dateOfBirth', { absent: 'not-applicable' });
    expect(store.check(['person.dateOfBirth'])).toMatchObject([{ code: 'value.absence-not-accepted' }]);
  });
});

describe('a group', () => {
  const goals = () =>
    begin(
      formOf([
        group('p.goals', [
          field('name', { required: true }),
          field('due', { type: 'date', schema: { type: 'string' } }),
          group('actions', [field('what')]),
        ]),
      ]),
    );

  it('gains and loses items, and what was typed moves with them', () => {
    const store = goals();
    for (const _ of 'abc') store.addItem('p.goals');
    store.type('p.goals.0.name', 'uno');
    store.type('p.goals.1.due', 'presto');
    store.type('p.goals.2.due', 'domani');
    store.leave('p.goals.2.due');
    store.removeItem('p.goals', 0);
    expect(store.snapshot()).toEqual({
      values: { p: { goals: [{}, {}] } },
      texts: { 'p.goals.0.due': 'presto', 'p.goals.1.due': 'domani' },
    });
    expect(codesAt(store, 'p.goals.0.due')).toEqual([]);
    expect(codesAt(store, 'p.goals.1.due')).toEqual(['input.date']);
    store.removeItem('p.goals', 1);
    expect(store.snapshot().texts).toEqual({ 'p.goals.0.due': 'presto' });
  });

  it('within a group belongs to its item', () => {
    const store = goals();
    store.addItem('p.goals');
    store.addItem('p.goals');
    store.addItem('p.goals.1.actions');
    store.type('p.goals.1.actions.0.what', 'telefonare');
    store.removeItem('p.goals', 0);
    expect(store.values()).toEqual({ p: { goals: [{ actions: [{ what: 'telefonare' }] }] } });
    expect(store.check().map(({ path: at }) => at.join('.'))).toEqual(['p.goals.0.name']);
  });

  it('calls back the fields of the items that moved', () => {
    const store = goals();
    store.addItem('p.goals');
    store.addItem('p.goals');
    store.type('p.goals.1.name', 'due');
    const listener = vi.fn();
    store.field('p.goals.0.name');
    store.subscribe('p.goals.0.name', listener);
    store.removeItem('p.goals', 0);
    expect(listener).toHaveBeenCalledOnce();
    expect(store.field('p.goals.0.name').text).toBe('due');
  });

  it('given as a whole takes the place of what was typed in it', () => {
    const store = goals();
    store.addItem('p.goals');
    store.type('p.goals.0.due', 'presto');
    store.set('p.goals', []);
    expect(store.snapshot().texts).toEqual({});
  });

  it('tells when it has too few or too many items', () => {
    const store = begin(formOf([group('p.goals', [field('name')], { limits: { minItems: 2, maxItems: 3 } })]));
    for (const expected of [['value.too-few'], [], [], ['value.too-many']]) {
      store.addItem('p.goals');
      expect(store.check().map((issue) => issue.code)).toEqual(expected);
    }
  });
});

describe('conditions', () => {
  const kindOfItem = eq(path('item.kind'), code('other'));

  it('hide fields, whose answers are kept for the draft and not recorded', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'pseudonymous' } } });
    store.type('person.alias', 'Nessuno');
    store.set('person.identity', 'declared');
    expect(store.field('person.alias').visible).toBe(false);
    expect(store.values()['person']).toEqual({ identity: 'declared' });
    expect(store.snapshot().values['person']).toEqual({ identity: 'declared', alias: 'Nessuno' });
    store.set('person.identity', 'protected');
    expect(store.field('person.alias').text).toBe('Nessuno');
  });

  it('make an answer due', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    expect(store.field('person.givenName').required).toBe(false);
    store.set('person.identity', 'identified');
    expect(store.field('person.givenName').required).toBe(true);
    expect(store.check(['person.givenName'])).toMatchObject([{ code: 'value.required', severity: 'incomplete' }]);
  });

  it('look at the item of a group that the field is in', () => {
    const fields = [field('kind', { type: 'choice' }), field('other', { visible: kindOfItem, required: kindOfItem })];
    const store = begin(formOf([group('p.items', fields)]), {
      values: { p: { items: [{ kind: 'other' }, { kind: 'known', other: 'resto' }] } },
    });
    expect([0, 1].map((index) => store.field(`p.items.${index}.other`).visible)).toEqual([true, false]);
    expect(store.values()).toEqual({ p: { items: [{ kind: 'other' }, { kind: 'known' }] } });
    store.set('p.items.1.kind', 'other');
    expect(store.field('p.items.1.other')).toMatchObject({ visible: true, required: true, text: 'resto' });
  });

  it('of a section hide all its fields, those of its groups included', () => {
    const store = beginCommon('accesso', {
      values: { person: { identity: 'declared', addresses: [{ kind: 'residence' }] } },
    });
    expect(store.field('person.addresses.0.comune').visible).toBe(true);
    store.set('person.identity', 'anonymous');
    expect(store.field('person.addresses.0.comune').visible).toBe(false);
    expect(store.values()['person']).toEqual({ identity: 'anonymous' });
  });
});

describe('computed fields', () => {
  const total = { computed: add(path('a.one'), path('a.two')), readOnly: true };

  it('follow their inputs from the beginning', () => {
    const store = begin(formOf([integer('a.one'), integer('a.two'), integer('a.sum', total)]), {
      values: { a: { one: 1, two: 2 } },
    });
    expect(store.field('a.sum').value).toBe(3);
    store.type('a.two', '40');
    expect(store.field('a.sum')).toMatchObject({ value: 41, text: '41' });
    store.type('a.two', '');
    expect(store.values()).toEqual({ a: { one: 1 } });
  });

  it('are written after all that they read, whatever their order in the form', () => {
    const last = integer('a.last', { computed: add(path('a.sum'), path('a.one')) });
    const store = begin(formOf([last, integer('a.sum', total), integer('a.one'), integer('a.two')]));
    store.type('a.two', '2');
    store.type('a.one', '1');
    expect(store.values()).toEqual({ a: { one: 1, two: 2, sum: 3, last: 4 } });
  });

  it('work within each item of a group', () => {
    const double = integer('double', { computed: add(path('item.n'), path('item.n')) });
    const store = begin(formOf([group('a.items', [integer('n'), double])]));
    store.addItem('a.items');
    store.addItem('a.items');
    store.type('a.items.1.n', '4');
    expect(store.values()).toEqual({ a: { items: [{}, { n: 4, double: 8 }] } });
  });

  it('that read each other in a circle do not run away', () => {
    const one = integer('a.one', { computed: add(path('a.two'), path('a.free')) });
    const two = integer('a.two', { computed: add(path('a.one'), path('a.free')) });
    const store = begin(formOf([one, two, integer('a.free')]), { values: { a: { one: 1, two: 1 } } });
    const heard = vi.fn();
    store.field('a.one');
    store.subscribe('a.one', heard);
    store.type('a.free', '1');
    expect(heard.mock.calls.length).toBeLessThanOrEqual(1);
  });
});

describe('a check', () => {
  it('of a page tells that page alone', () => {
    const store = beginCommon('accesso');
    const places = store.form.pages[0]!.sections.flatMap((section) => section.fields.map((each) => each.path));
    const found = store.check(places);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((issue) => issue.path[0] === 'person')).toBe(true);
    expect(store.check().some((issue) => issue.path[0] === 'accesso')).toBe(true);
  });

  it('applies the rules across fields, and says nothing more where something is already wrong', () => {
    const values = {
      erogazioni: {
        interventoId: '01980000-0000-7000-8000-000000000001',
        siussCode: 'A1.01',
        frequency: 'monthly',
        startDate: '2026-02-01',
        endDate: '2026-01-01',
        amount: 10_000,
        enteShare: 9_000,
        meansTested: false,
      },
    };
    const store = beginCommon('erogazione', { values });
    const codes = () => store.check().map((issue) => issue.code);
    expect(codes()).toEqual(['erogazione.dates', 'erogazione.shares-sum']);
    store.type('erogazioni.endDate', '1/13/2026');
    expect(codes()).not.toContain('erogazione.dates');
    store.type('erogazioni.endDate', '1/3/2026');
    store.type('erogazioni.enteShare', '100,00');
    expect(codes()).toEqual([]);
  });

  it('shows a rule at its field until one of the fields that it reads changes', () => {
    const store = beginCommon('erogazione', {
      values: { erogazioni: { frequency: 'monthly', startDate: '2026-02-01', endDate: '2026-01-01' } },
    });
    store.check();
    expect(codesAt(store, 'erogazioni.endDate')).toEqual(['erogazione.dates']);
    store.type('erogazioni.amount', '1,00');
    expect(codesAt(store, 'erogazioni.endDate')).toEqual(['erogazione.dates']);
    store.type('erogazioni.startDate', '1/12/2025');
    expect(codesAt(store, 'erogazioni.endDate')).toEqual([]);
  });

  it('found elsewhere is shown at its field, until that is mended', () => {
    const store = begin(formOf([field('a.name'), field('a.nameplate')]));
    store.showIssues([createIssue('vocabulary.unknown-code', ['a', 'nameplate'])]);
    expect(codesAt(store, 'a.nameplate')).toEqual(['vocabulary.unknown-code']);
    store.type('a.name', 'x');
    expect(codesAt(store, 'a.nameplate')).toEqual(['vocabulary.unknown-code']);
    store.type('a.nameplate', 'y');
    expect(codesAt(store, 'a.nameplate')).toEqual([]);
  });

  it('does not ask what is hidden', () => {
    const shown = isIn(path('a.kind'), ['x']);
    const store = begin(formOf([field('a.kind'), field('a.more', { visible: shown, required: true })]));
    expect(store.check()).toEqual([]);
    store.type('a.kind', 'x');
    expect(store.check()).toMatchObject([{ code: 'value.required', path: ['a', 'more'] }]);
  });
});
