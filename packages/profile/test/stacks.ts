import { isNamespace } from '@cartella/core';
import { code, eq, path } from '@cartella/rules';
import fc from 'fast-check';
import { fieldsOf, type Layer, type Operation, valueSchema } from '../src';
import { have, words } from './corpus/names';
import { small } from './fixtures';

/** Kinds of record that random layers speak of: a few, so that layers meet. */
const kinds = ['accesso', 'person', 'diary-entry'] as const;

/** Fields that random layers speak of. */
export const spokenOf = kinds.flatMap((record) =>
  fieldsOf(have(small.records[record]).write)
    .filter(({ path: field }) => !field.includes('.'))
    .map(({ path: field, schema }) => ({ record, field, value: valueSchema(schema) })),
);
const limited = spokenOf.filter(({ value }) => typeof value['maxLength'] === 'number');
const listed = spokenOf.filter(({ value }) => Array.isArray(value['enum']));

const labels = fc.constantFrom('Uno', 'Due', 'Tre').map(words);

/** An operation that may be right or wrong, in the name of a namespace. */
function operation(namespace: string): fc.Arbitrary<Operation> {
  const field = fc.constantFrom('uno', 'due', 'tre');
  return fc.oneof(
    fc.record({ at: fc.constantFrom(...limited), maxLength: fc.integer({ min: 0, max: 30_000 }) }).map(
      ({ at: { record, field: name }, maxLength }): Operation => ({
        verb: 'restrict',
        on: 'field',
        record,
        field: name,
        to: { maxLength },
      }),
    ),
    fc.record({ at: fc.constantFrom(...limited), minLength: fc.integer({ min: 0, max: 40 }) }).map(
      ({ at: { record, field: name }, minLength }): Operation => ({
        verb: 'restrict',
        on: 'field',
        record,
        field: name,
        to: { minLength },
      }),
    ),
    fc.record({ at: fc.constantFrom(...listed), keep: fc.integer({ min: 1, max: 4 }) }).map(
      ({ at: { record, field: name, value }, keep }): Operation => ({
        verb: 'restrict',
        on: 'field',
        record,
        field: name,
        to: { values: (value['enum'] as string[]).slice(0, keep) },
      }),
    ),
    fc.record({ at: fc.constantFrom(...spokenOf), to: fc.constantFrom('common', 'special', 'judicial', 'sealed') }).map(
      ({ at: { record, field: name }, to }): Operation => ({
        verb: 'restrict',
        on: 'field',
        record,
        field: name,
        to: { sensitivity: to as never },
      }),
    ),
    fc.record({ at: fc.constantFrom(...limited), pattern: fc.constantFrom('^[^0-9]*$', '^.{2,}$') }).map(
      ({ at: { record, field: name }, pattern }): Operation => ({
        verb: 'restrict',
        on: 'field',
        record,
        field: name,
        to: { pattern },
      }),
    ),
    fc.record({ at: fc.constantFrom(...spokenOf), label: labels }).map(
      ({ at: { record, field: name }, label }): Operation => ({
        verb: 'relabel',
        on: 'field',
        record,
        field: name,
        label,
      }),
    ),
    fc
      .record({
        record: fc.constantFrom(...kinds),
        field,
        maxLength: fc.integer({ min: 1, max: 99 }),
        absent: fc.boolean(),
      })
      .map(
        ({ record, field: name, maxLength, absent }): Operation => ({
          verb: 'extend',
          on: 'field',
          record,
          field: name,
          with: {
            schema: { type: 'string', maxLength },
            label: words('Campo'),
            sensitivity: 'common',
            purpose: 'access',
            ...(absent && { absences: ['refused' as const] }),
          },
        }),
      ),
    fc.record({ field, after: fc.constantFrom(undefined, 'accesso.date', 'accesso.request') }).map(
      ({ field: name, after }): Operation => ({
        verb: 'extend',
        on: 'form',
        form: 'accesso',
        section: 'contatto',
        ...(after !== undefined && { after }),
        fields: [{ path: `accesso.ext.${namespace}.${name}` }],
      }),
    ),
    fc
      .constantFrom(
        'accesso.userArea',
        'accesso.informationGiven',
        'accesso.request',
        'person.sex',
        'person.citizenships',
      )
      .map((hide): Operation => ({ verb: 'restrict', on: 'form', form: 'accesso', hide: [hide] })),
    fc
      .record({ path: fc.constantFrom('accesso.request', 'accesso.urgency', 'person.sex'), label: labels })
      .map(({ path: name, label }): Operation => ({ verb: 'relabel', on: 'form', form: 'accesso', path: name, label })),
    fc
      .constantFrom('letter', 'phone', 'email')
      .map((hide): Operation => ({ verb: 'restrict', on: 'vocabulary', vocabulary: 'access-channels', hide: [hide] })),
    fc.constantFrom('uno', 'due').map(
      (name): Operation => ({
        verb: 'extend',
        on: 'vocabulary',
        vocabulary: 'access-channels',
        entries: [{ code: `${namespace}:${name}`, label: words('Canale'), local: true }],
      }),
    ),
    fc
      .record({
        actions: fc.subarray(['search', 'read', 'create'] as const, { minLength: 1 }),
        role: fc.constantFrom('amministrativo', 'operatore-sportello'),
      })
      .map(({ role, actions }): Operation => ({ verb: 'restrict', on: 'role', role, to: { actions } })),
    fc.constantFrom('uno', 'due').map(
      (name): Operation => ({
        verb: 'restrict',
        on: 'policy',
        to: {
          denials: [{ id: `${namespace}:${name}`, actions: ['export'], when: eq(path('body'), code('accredited')) }],
        },
      }),
    ),
    fc.constantFrom('uno', 'due').map(
      (name): Operation => ({
        verb: 'restrict',
        on: 'step',
        procedure: 'segretariato',
        step: small.procedures['segretariato']?.steps[0]?.id ?? '',
        to: { documents: [{ id: `${namespace}:${name}`, label: words('Modulo') }] },
      }),
    ),
    fc
      .constantFrom('primary', 'accent')
      .chain((token) =>
        fc
          .constantFrom('#001122', '#334455')
          .map((value): Operation => ({ verb: 'relabel', on: 'look', token, value })),
      ),
  );
}

/** A layer of an invented body, with operations that may be right or wrong. */
export function layers(id: string, namespace: string, most = 3): fc.Arbitrary<Layer> {
  if (!isNamespace(namespace)) throw new Error(namespace);
  return fc.array(operation(namespace), { minLength: 1, maxLength: most }).map((operations) => ({
    id,
    version: '1.0.0',
    label: words(id),
    level: 'comune',
    namespace,
    operations,
  }));
}

/** A stack of one to five layers, each of its own body. */
export const stacks: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(
    layers('uno', 'a_1'),
    layers('due', 'b_2'),
    layers('tre', 'c_3'),
    layers('quattro', 'd_4'),
    layers('cinque', 'e_5'),
  )
  .chain((all) => fc.constantFrom(1, 1, 2, 2, 3, 4, 5).map((count) => all.slice(0, count)));

const procedure = have(small.procedures['segretariato']);

/** A layer of restrictions and additions to a procedure, which may be right or wrong. */
export const procedureLayers: fc.Arbitrary<Layer> = fc
  .array(
    fc
      .record({
        at: fc.constantFrom(...procedure.steps),
        other: fc.constantFrom(...procedure.steps),
        units: fc.subarray(['equipe', 'pua', 'segretariato-sociale'], { minLength: 1 }),
        choice: fc.nat(7),
      })
      .chain(({ at, other, units, choice }) =>
        fc.subarray([...at.who.roles], { minLength: 1 }).map((roles): Operation => {
          const to = [
            { roles },
            { units },
            { after: [other.id] },
            { fourEyes: [other.id] },
            { documents: [{ id: 'a_1:modulo', label: words('Modulo') }] },
            { guard: eq(path('accesso.urgency'), code('ordinary')) },
            { drop: true as const },
          ][choice];
          if (to === undefined) {
            const nota = { id: 'a_1:nota', label: words('Nota'), who: { roles }, from: [have(procedure.states[0]).id] };
            return { verb: 'extend', on: 'step', procedure: procedure.id, with: { steps: [nota] } };
          }
          return { verb: 'restrict', on: 'step', procedure: procedure.id, step: at.id, to };
        }),
      ),
    { minLength: 1, maxLength: 3 },
  )
  .map((operations) => ({
    id: 'uno',
    version: '1.0.0',
    label: words('Uno'),
    level: 'comune',
    namespace: 'a_1',
    operations,
  }));

const roles = Object.keys(small.policy.roles).filter((role) => role !== 'sistema');

/** What is kept of rights, which may be more than there is. */
const kept = fc.record(
  {
    actions: fc.subarray(['search', 'read', 'create', 'correct', 'export'] as const, { minLength: 1 }),
    kinds: fc.subarray(Object.keys(small.records), { minLength: 1 }),
    upTo: fc.constantFrom('common' as const, 'special' as const),
  },
  { requiredKeys: [] },
);

/** A layer that narrows roles and makes one of several, which may be right or wrong. */
export const roleLayers: fc.Arbitrary<Layer> = fc
  .tuple(
    fc.array(
      fc
        .record({ role: fc.constantFrom(...roles), to: kept })
        .map(({ role, to }): Operation => ({ verb: 'restrict', on: 'role', role, to })),
      { maxLength: 2 },
    ),
    fc.array(fc.tuple(fc.constantFrom(...roles), kept), { minLength: 1, maxLength: 2 }).map(
      (of): Operation => ({
        verb: 'extend',
        on: 'role',
        role: 'a_1:ruolo',
        with: { label: words('Ruolo'), of: of.map(([role, to]) => ({ role, ...to })) },
      }),
    ),
  )
  .map(([narrowed, made]) => ({
    id: 'uno',
    version: '1.0.0',
    label: words('Uno'),
    level: 'comune',
    namespace: 'a_1',
    operations: [...narrowed, made],
  }));
