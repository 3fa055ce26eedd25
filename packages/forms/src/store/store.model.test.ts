import { add, code, type Expression, eq, evaluate, path } from '@cartella/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, field, formOf, group, integer, today } from '../../test/sample';
import type { CompiledField } from '../compiled-form';
import { parseInput } from '../input';
import type { FormStore } from '.';

const isMore = eq(path('a.kind'), code('more'));
const isItemMore = eq(path('item.kind'), code('more'));
const fields = [
  integer('a.sum', { computed: add(path('a.one'), path('a.twice')), readOnly: true }),
  integer('a.twice', { computed: add(path('a.two'), path('a.two')), readOnly: true }),
  field('a.kind', { required: true }),
  integer('a.one', { required: isMore }),
  integer('a.two', { visible: isMore }),
  group('a.items', [
    field('kind'),
    field('note', { visible: isItemMore, required: isItemMore }),
    group('parts', [integer('n', { required: true })]),
  ]),
];
const form = formOf(fields);

interface Data {
  [name: string]: Data;
}

/** The slow and obvious way: everything worked out from nothing, each time. */
class Reference {
  data = { a: {} } as Data;
  texts: Record<string, string> = {};

  private names(place: string): [Data, string] {
    const names = place.split('.');
    const last = names.pop()!;
    return [names.reduce<Data | undefined>((holder, name) => holder?.[name], this.data) ?? {}, last];
  }

  write(place: string, value: unknown) {
    const [holder, last] = this.names(place);
    if (value === undefined) delete holder[last];
    else holder[last] = value as Data;
    this.compute();
  }

  private compute() {
    for (const name of ['twice', 'sum']) {
      const result = evaluate(fields.find((each) => each.path === `a.${name}`)!.computed!, this.context());
      if (result.known) this.data['a']![name] = result.value as unknown as Data;
      else delete this.data['a']![name];
    }
  }

  private context(item?: unknown) {
    return { date: today, data: { ...this.data, item } };
  }

  private is(expression: boolean | Expression | undefined, otherwise: boolean, item: unknown) {
    if (expression === undefined || typeof expression === 'boolean') return expression ?? otherwise;
    const result = evaluate(expression, this.context(item));
    return result.known && result.value === true;
  }

  /** Every question there is now: whether it is shown and due, and its value. */
  *questions(
    of: readonly CompiledField[] = fields,
    prefix = '',
    holder: Data = this.data,
    item?: unknown,
    shown = true,
  ): Generator<{ place: string; field: CompiledField; visible: boolean; required: boolean; value: unknown }> {
    for (const each of of) {
      const value = each.path.split('.').reduce<Data | undefined>((at, name) => at?.[name], holder);
      const visible = shown && this.is(each.visible, true, item);
      yield { place: prefix + each.path, field: each, visible, required: this.is(each.required, false, item), value };
      for (const [index, inner] of (each.fields.length > 0 ? ((value as unknown as Data[]) ?? []) : []).entries())
        yield* this.questions(each.fields, `${prefix}${each.path}.${index}.`, inner, inner, visible);
    }
  }

  problems() {
    return [...this.questions()].flatMap(({ place, field: each, visible, required, value }) => {
      if (!visible) return [];
      const text = this.texts[place];
      if (text !== undefined && !parseInput(each.type, text, 2026).ok) return [`${place} input.integer`];
      if (value === undefined || (Array.isArray(value) && value.length === 0))
        return required ? [`${place} value.required`] : [];
      return each.type === 'integer' && Number(value) > 100 ? [`${place} value.too-large`] : [];
    });
  }

  recorded() {
    const copy = new Reference();
    copy.data = structuredClone(this.data);
    const hidden = [...this.questions()].filter(({ visible }) => !visible).map(({ place }) => copy.names(place));
    for (const [holder, last] of hidden) delete holder[last];
    return copy.data;
  }

  remove(place: string, index: number) {
    const [holder, last] = this.names(place);
    (holder[last] as unknown as unknown[]).splice(index, 1);
    this.texts = Object.fromEntries(
      Object.entries(this.texts).flatMap(([key, text]) => {
        if (!key.startsWith(`${place}.`)) return [[key, text]];
        const [at, ...rest] = key.slice(place.length + 1).split('.');
        if (Number(at) === index) return [];
        return [[[place, Number(at) > index ? Number(at) - 1 : at, ...rest].join('.'), text]];
      }),
    );
    this.compute();
  }
}

type Move = { readonly kind: 'type' | 'leave' | 'add' | 'remove'; readonly pick: number; readonly text: string };
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'leave', 'add', 'remove'),
  pick: fc.nat(),
  text: fc.constantFrom('more', 'less', '1', '40', '101', 'x', '', ' 7 '),
});

function play(store: FormStore, reference: Reference, { kind, pick, text }: Move) {
  const wanted = [...reference.questions()].filter(({ field: each }) =>
    kind === 'type' || kind === 'leave' ? each.fields.length === 0 && !each.readOnly : each.fields.length > 0,
  );
  const { place, field: asked, value } = wanted[pick % wanted.length]!;
  const count = Array.isArray(value) ? value.length : 0;
  if (kind === 'type') {
    const parsed = parseInput(asked.type, text, 2026);
    reference.texts[place] = text;
    reference.write(place, parsed.ok ? parsed.value : undefined);
    store.type(place, text);
  } else if (kind === 'leave') {
    const typed = reference.texts[place];
    if (typed !== undefined && parseInput(asked.type, typed, 2026).ok) delete reference.texts[place];
    store.leave(place);
  } else if (kind === 'add' && count < 3) {
    reference.write(place, [...(Array.isArray(value) ? value : []), {}]);
    store.addItem(place);
  } else if (kind === 'remove' && count > 0) {
    reference.remove(place, pick % count);
    store.removeItem(place, pick % count);
  }
}

describe('the store, against a reference that works everything out from nothing', () => {
  it('has the same values, texts, visibility, duties and problems after any moves', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const store = begin(form, { values: { a: {} } });
        const reference = new Reference();
        const seen = new Map<string, unknown>();
        for (const each of moves) {
          // Whoever listens to everything has heard of every change by the end of the move.
          for (const { place } of reference.questions()) {
            if (seen.has(place)) continue;
            seen.set(place, store.field(place));
            store.subscribe(place, () => seen.set(place, store.field(place)));
          }
          play(store, reference, each);
          expect(store.snapshot()).toEqual({ values: reference.data, texts: reference.texts });
          for (const { place, visible, required, value } of reference.questions())
            expect(seen.get(place) ?? store.field(place)).toMatchObject({
              place,
              visible,
              required,
              ...(value !== undefined && { value }),
            });
        }
        expect(store.values()).toEqual(reference.recorded());
        expect(store.check().map((issue) => `${issue.path.join('.')} ${issue.code}`)).toEqual(reference.problems());
      }),
      { numRuns: 150 },
    );
  });
});
