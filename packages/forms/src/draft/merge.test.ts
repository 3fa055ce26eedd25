import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, field, formOf, group, integer } from '../../test/sample';
import { draftOf, type FormDraft } from './draft';
import { mergeDrafts, takeFrom } from './merge';

const form = formOf([
  field('a.name'),
  field('a.note'),
  integer('a.n'),
  group('a.goals', [field('what'), field('who')]),
]);
const from = (draft: FormDraft | undefined, ...moves: readonly (readonly [string, string] | 'add' | number)[]) => {
  const store = begin(form, draft);
  for (const move of moves) {
    if (move === 'add') store.addItem('a.goals');
    else if (typeof move === 'number') store.removeItem('a.goals', move);
    else store.type(...move);
  }
  return draftOf(store);
};
const base = from(
  undefined,
  ['a.name', 'Zora'],
  'add',
  'add',
  ['a.goals.0.what', 'casa'],
  ['a.goals.1.what', 'lavoro'],
);

describe('two windows on one draft', () => {
  it('that wrote in different questions lose nothing, half-typed texts included', () => {
    const mine = from(base, ['a.name', 'Ada'], ['a.goals.0.who', 'lei']);
    const theirs = from(base, ['a.n', '1x'], ['a.goals.1.what', 'studio']);
    const { draft, conflicts } = mergeDrafts(form, base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(draft.values).toEqual({ a: { name: 'Ada', goals: [{ what: 'casa', who: 'lei' }, { what: 'studio' }] } });
    expect(draft.texts).toMatchObject({ 'a.name': 'Ada', 'a.n': '1x', 'a.goals.1.what': 'studio' });
  });

  it('that answered one question differently are shown before, mine and theirs; mine stays until it is decided', () => {
    const mine = from(base, ['a.name', 'Ada']);
    const theirs = from(base, ['a.name', 'Ida'], ['a.note', 'altro']);
    const merged = mergeDrafts(form, base, mine, theirs);
    expect(merged.conflicts).toMatchObject([
      { place: 'a.name', base: { value: 'Zora' }, mine: { value: 'Ada' }, theirs: { value: 'Ida' } },
    ]);
    expect(merged.draft.values).toMatchObject({ a: { name: 'Ada', note: 'altro' } });
    expect(takeFrom(merged.draft, theirs, 'a.name').values).toMatchObject({ a: { name: 'Ida', note: 'altro' } });
  });

  it('that added and removed items are shown the whole lists', () => {
    const merged = mergeDrafts(form, base, from(base, 0), from(base, ['a.goals.0.what', 'altra casa']));
    expect(merged.conflicts.map(({ place }) => place)).toEqual(['a.goals']);
    expect(merged.conflicts[0]).toMatchObject({ mine: { value: [{ what: 'lavoro' }] } });
  });

  it('come to the same whatever each wrote: all that one alone wrote is there, all that both wrote is told', () => {
    const move = fc.tuple(
      fc.constantFrom('a.name', 'a.note', 'a.n', 'a.goals.0.what', 'a.goals.1.who'),
      fc.constantFrom('', '1', 'x'),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 6 }), fc.array(move, { maxLength: 6 }), (here, there) => {
        const [mine, theirs] = [from(base, ...here), from(base, ...there)];
        const [one, other] = [mergeDrafts(form, base, mine, theirs), mergeDrafts(form, base, theirs, mine)];
        expect(one.conflicts.map(({ place }) => place)).toEqual(other.conflicts.map(({ place }) => place));
        const settle = (draft: FormDraft) =>
          one.conflicts.reduce((all, { place }) => takeFrom(all, mine, place), draft);
        expect(settle(other.draft).values).toEqual(one.draft.values);
        expect(mergeDrafts(form, base, mine, mine)).toEqual({ draft: mine, conflicts: [] });
        expect(mergeDrafts(form, base, base, theirs).conflicts).toEqual([]);
      }),
    );
  });
});
