import { type CompiledForm, type FormDraft, takeFrom } from '@cartella/forms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beginning, isBehind, rebase } from '../src/web/writing/rebase';
import { joinVersions, takeTheirs, writtenSince } from '../src/web/writing/three-way';

interface Goal {
  readonly id: string;
  readonly what: string;
  readonly by?: string;
}
interface Project {
  readonly title: string;
  readonly view?: string;
  readonly goals: readonly Goal[];
}

const base: Project = {
  title: 'Casa',
  goals: [
    { id: 'a', what: 'Mantiene la casa' },
    { id: 'b', what: 'Lavora' },
  ],
};
const [a, b] = base.goals as [Goal, Goal];

const goals = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), what: fc.constantFrom('x', 'y'), by: fc.constantFrom('1', '2') }),
  { selector: ({ id }) => id },
);
const projects = fc.record({ title: fc.constantFrom('x', 'y', 'z'), view: fc.constantFrom('x', 'y'), goals });

describe('a version that two people write at once', () => {
  it('has what each of them alone has changed, in items of lists too', () => {
    const mine = { ...base, goals: [{ ...a, by: '2027' }, b] };
    const theirs = { ...base, view: 'Sì', goals: [a, { ...b, what: 'Studia' }, { id: 'c', what: 'Altro' }] };
    expect(joinVersions<Project>(base, mine, theirs)).toEqual({
      value: { title: 'Casa', view: 'Sì', goals: [{ ...a, by: '2027' }, { ...b, what: 'Studia' }, theirs.goals[2]] },
      partings: [],
    });
  });

  it('keeps what was written while it was being saved, beside what was saved', () => {
    const sent = { ...base, goals: [a] };
    expect(writtenSince<Project>(base, sent, base)).toBe(sent);
    expect(writtenSince<Project>(base, sent, { ...base, title: 'Casa e lav' })).toEqual({
      ...sent,
      title: 'Casa e lav',
    });
  });

  it('asks about what both have changed, and about what one has removed and the other changed', () => {
    const mine = { ...base, title: 'Mia', goals: [a] };
    const theirs = { ...base, title: 'Loro', goals: [a, { ...b, what: 'Studia' }] };
    const { value, partings } = joinVersions<Project>(base, mine, theirs);
    expect(value).toEqual(mine);
    expect(partings.map(({ path }) => path)).toEqual([['title'], ['goals', 'b']]);
    expect(partings.reduce(takeTheirs, value)).toEqual(theirs);
  });

  it('is whole whatever each wrote: nothing is asked of who wrote alone, and taking theirs everywhere loses nothing of theirs', () => {
    fc.assert(
      fc.property(projects, projects, projects, (was, mine, theirs) => {
        expect(joinVersions(was, mine, was)).toEqual({ value: mine, partings: [] });
        expect(joinVersions(was, was, theirs).partings).toEqual([]);
        expect(joinVersions(was, mine, mine)).toEqual({ value: mine, partings: [] });
        const one = joinVersions(was, mine, theirs);
        const other = joinVersions(was, theirs, mine);
        const places = (of: typeof one) => of.partings.map(({ path }) => path.join('.')).sort();
        expect(places(one)).toEqual(places(other));
        const byId = ({ goals: items, ...rest }: typeof was) => ({
          ...rest,
          goals: [...items].sort((x, y) => x.id.localeCompare(y.id)),
        });
        expect(byId(one.partings.reduce(takeTheirs, one.value))).toEqual(byId(other.value));
      }),
    );
  });
});

describe('a draft that was left before somebody corrected its record aside', () => {
  const field = (path: string) => ({ path, fields: [] });
  const fields = ['contatto.request', 'contatto.channel', 'nota.text'].map(field);
  const form = {
    records: { contatto: 'accesso', nota: 'diary-entry' },
    pages: [{ sections: [{ fields }] }],
  } as unknown as CompiledForm;
  const names = { contatto: 'accesso' };
  const from: Beginning = {
    versions: { accesso: 1 },
    values: { contatto: { request: 'Casa', channel: 'desk', urgency: 'ordinary' }, nota: { text: '' } },
  };
  const now: Beginning = {
    versions: { accesso: 2 },
    values: { contatto: { request: 'Lavoro', channel: 'phone', urgency: 'emergency' }, nota: { text: 'di oggi' } },
  };
  const draft = (request: string): FormDraft => ({
    form: { id: 'prova', version: '1.0.0' },
    values: { ...from.values, contatto: { ...(from.values['contatto'] as object), request } },
    texts: {},
  });

  it('is known by the versions that it began from', () => {
    expect([isBehind(from, now), isBehind(now, now), isBehind(now, from)]).toEqual([true, false, false]);
  });

  it('takes what it did not touch, asked or not, and begins no other record again', () => {
    const joined = rebase(form, names, draft('Casa'), from, now);
    expect(joined.conflicts).toEqual([]);
    expect(joined.draft.values).toEqual({ contatto: now.values['contatto'], nota: { text: '' } });
  });

  it('keeps what was written, and asks which stays with the three of them', () => {
    const { draft: joined, conflicts, theirs } = rebase(form, names, draft('Salute'), from, now);
    expect(joined.values['contatto']).toEqual({ request: 'Salute', channel: 'phone', urgency: 'emergency' });
    expect(conflicts).toEqual([
      { place: 'contatto.request', base: { value: 'Casa' }, mine: { value: 'Salute' }, theirs: { value: 'Lavoro' } },
    ]);
    expect(takeFrom(joined, theirs, 'contatto.request').values['contatto']).toEqual(now.values['contatto']);
  });
});
