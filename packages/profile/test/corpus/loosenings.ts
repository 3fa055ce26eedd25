import { code, eq, path } from '@cartella/rules';
import { composeIssue, fieldsOf, isRequired, type Layer, layerIssue, type Operation, valueSchema } from '../../src';
import { common } from '../fixtures';
import { act, have, type NamedLayer, named, words } from './names';

/** An attempt to do what no layer may, with the reason for which it must be refused. */
export interface Loosening extends NamedLayer {
  readonly because: string;
}

const because = (reason: string, { name, layer }: NamedLayer): Loosening => ({ name, layer, because: reason });
const { loosening, namespaceForeign, unknownReference, addedStep } = composeIssue;

function fields(): Loosening[] {
  return Object.values(common.records).flatMap(({ kind, write }) => {
    const all = fieldsOf(write).map((field) => ({ ...field, value: valueSchema(field.schema) }));
    const restrict = (name: string, field: string, to: Extract<Operation, { verb: 'restrict'; on: 'field' }>['to']) =>
      because(
        loosening,
        named(`${kind}.${field}: ${name}`, { verb: 'restrict', on: 'field', record: kind, field, to }),
      );
    const each = (keyword: string, most: number) =>
      all.filter(({ value }) => typeof value[keyword] === 'number').slice(0, most);
    return [
      ...each('maxLength', 3).map(({ path: field, value }) =>
        restrict('longer', field, { maxLength: Number(value['maxLength']) + 1 }),
      ),
      ...each('minLength', 1).map(({ path: field, value }) =>
        restrict('shorter', field, { minLength: Number(value['minLength']) - 1 }),
      ),
      ...each('maxItems', 2).map(({ path: field, value }) =>
        restrict('more items', field, { maxItems: Number(value['maxItems']) + 1 }),
      ),
      ...each('maximum', 2).map(({ path: field, value }) =>
        restrict('higher', field, { maximum: Number(value['maximum']) * 2 }),
      ),
      ...each('minimum', 2).map(({ path: field, value }) =>
        restrict('lower', field, { minimum: Number(value['minimum']) - 1 }),
      ),
      ...all
        .filter(({ value }) => Array.isArray(value['enum']))
        .slice(0, 2)
        .map(({ path: field, value }) =>
          restrict('a value more', field, { values: [...(value['enum'] as string[]), 'inventato'] }),
        ),
      ...all
        .filter(({ schema }) => schema['x-sensitivity'] === 'special')
        .slice(0, 1)
        .map(({ path: field }) => restrict('less protected', field, { sensitivity: 'common' })),
      ...all
        .filter(({ schema }) => schema['anyOf'] === undefined)
        .slice(0, 1)
        .map(({ path: field }) => restrict('may be refused', field, { absences: ['refused'] })),
      because(
        unknownReference,
        named(`${kind}: no such field`, {
          verb: 'restrict',
          on: 'field',
          record: kind,
          field: 'inesistente',
          to: { required: true },
        }),
      ),
      because(
        unknownReference,
        named(`${kind}: no such field to name`, {
          verb: 'relabel',
          on: 'field',
          record: kind,
          field: 'inesistente',
          label: words('A'),
        }),
      ),
    ];
  });
}

function steps(): Loosening[] {
  return Object.values(common.procedures).flatMap(({ id, steps: all, deadlines, states }) => [
    ...all.flatMap((step) => {
      const restrict = (
        name: string,
        to: Extract<Operation, { verb: 'restrict'; on: 'step' }>['to'],
        reason: string = loosening,
      ) =>
        because(
          reason,
          named(`${id}/${step.id}: ${name}`, { verb: 'restrict', on: 'step', procedure: id, step: step.id, to }),
        );
      return [
        ...(step.optional ? [] : [restrict('left out', { drop: true })]),
        restrict('done by others', { roles: [...step.who.roles, 'amministrativo-finto'] }),
        restrict('after what is not there', { after: ['passo-inesistente'] }, unknownReference),
      ];
    }),
    ...deadlines.map((deadline) =>
      because(
        loosening,
        named(`${id}/${deadline.id}: longer`, {
          verb: 'restrict',
          on: 'deadline',
          procedure: id,
          deadline: deadline.id,
          amount: deadline.term.amount + 1,
        }),
      ),
    ),
    ...deadlines
      .filter(
        ({ duty, silence, term }) =>
          (duty === undefined || ['assent', 'refusal', 'lapse'].includes(silence?.effect ?? 'none')) && term.amount > 1,
      )
      .map((deadline) =>
        because(
          loosening,
          named(`${id}/${deadline.id}: the person’s own term cut`, {
            verb: 'restrict',
            on: 'deadline',
            procedure: id,
            deadline: deadline.id,
            amount: 1,
          }),
        ),
      ),
    ...additions(
      id,
      have(states.find(({ outcome }) => outcome === undefined)).id,
      have(states.at(-1)).id,
      have(Object.keys(have(common.procedures[id]).records)[0]),
      deadlines[0]?.id,
    ),
  ]);
}

function additions(
  procedure: string,
  live: string,
  end: string,
  record: string,
  deadline: string | undefined,
): Loosening[] {
  const base = { id: 'c_x001:passo', label: words('Passo'), who: { roles: ['assistente-sociale'] }, from: [live] };
  const added = (name: string, more: object, reason: string = addedStep) =>
    because(
      reason,
      named(`${procedure}: an added step ${name}`, {
        verb: 'extend',
        on: 'step',
        procedure,
        with: { steps: [{ ...base, ...more }] },
      }),
    );
  return [
    added('moves the case', { to: end }),
    added('chooses a way', { to: [{ when: eq(path('case.state'), code(live)), to: end }, { to: live }] }),
    added('opens cases', { from: 'start', to: live }),
    added('re-opens cases', { from: 'ended', kind: 'reopening', to: live }),
    added('is an exit', { kind: 'exit', to: end, asks: { reason: {} } }),
    added('hands the case over', { assigns: { responsible: true } }),
    added('writes a common record', { produces: [{ kind: 'record', record, mode: 'revise' }] }),
    added('sends a common record', {
      produces: [{ kind: 'message', id: 'c_x001:invio', label: words('Invio'), to: 'ente', record }],
    }),
    ...(deadline === undefined
      ? []
      : (['closes', 'suspends', 'interrupts', 'resumes', 'opens'] as const).map((action) =>
          added(`${action} a common deadline`, { deadlines: { [action]: [deadline] } }),
        )),
    added('has a common name', { id: 'passo' }, namespaceForeign),
    added('has the name of another ente', { id: 'c_y002:passo' }, namespaceForeign),
  ];
}

function lists(): Loosening[] {
  return Object.values(common.vocabularies).flatMap(({ id, entries }) => {
    const [first] = entries;
    const extend = (name: string, reason: string, entry: object) =>
      because(
        reason,
        named(`${id}: ${name}`, {
          verb: 'extend',
          on: 'vocabulary',
          vocabulary: id,
          entries: [{ code: 'c_x001:nuovo', label: words('Nuovo'), ...entry } as never],
        }),
      );
    return [
      extend('an entry without namespace', 'local-list.prefix', { code: 'nuovo', mapsTo: first?.code }),
      extend('an entry that stands for nothing', 'local-list.mapping', {}),
      extend('an entry that stands for what is not there', 'code-list.unknown-mapping', { mapsTo: 'inesistente' }),
      because(
        composeIssue.alreadyThere,
        named(`${id}: an entry said anew`, {
          verb: 'extend',
          on: 'vocabulary',
          vocabulary: id,
          entries: [{ code: have(first).code, label: words('Altro'), local: true }],
        }),
      ),
      because(
        'local-list.nothing-left',
        named(`${id}: nothing left`, {
          verb: 'restrict',
          on: 'vocabulary',
          vocabulary: id,
          hide: [...new Set(entries.map((entry) => entry.code))],
        }),
      ),
      because(
        'local-list.unknown-code',
        named(`${id}: hides what is not there`, {
          verb: 'restrict',
          on: 'vocabulary',
          vocabulary: id,
          hide: ['inesistente'],
        }),
      ),
    ];
  });
}

function forms(): Loosening[] {
  const hidden = (name: string, hide: string, reason: string = composeIssue.obligation) =>
    because(reason, named(`form: ${name}`, { verb: 'restrict', on: 'form', form: 'accesso', hide: [hide] }));
  const required = fieldsOf(have(common.records['accesso']).write)
    .filter(
      (field) =>
        isRequired(field) &&
        ['date', 'channel', 'requester', 'reasons', 'request', 'urgency', 'outcome'].includes(field.path),
    )
    .map((field) => hidden(`hides ${field.path}, which the record requires`, `accesso.${field.path}`));
  return [
    ...required,
    hidden('hides what a flow needs', 'person.citizenships'),
    hidden('hides what another question depends on', 'person.identity'),
    hidden('hides what a rule is mended at', 'accesso.requesterName'),
    hidden('hides what it does not ask', 'person.nickname', unknownReference),
    because(
      composeIssue.obligation,
      named('form: hides what a step needs', {
        verb: 'restrict',
        on: 'form',
        form: 'analisi-preliminare',
        hide: ['analisi.complexity'],
      }),
    ),
    because(
      composeIssue.obligation,
      named('a code that a flow needs', { verb: 'restrict', on: 'vocabulary', vocabulary: 'sex', hide: ['F'] }),
    ),
    because(
      namespaceForeign,
      named('form: a common question as its own', {
        verb: 'extend',
        on: 'form',
        form: 'accesso',
        section: 'contatto',
        fields: [{ path: 'accesso.alreadyKnown' }],
      }),
    ),
    because(
      namespaceForeign,
      named('form: a common section as its own', {
        verb: 'extend',
        on: 'section',
        form: 'accesso',
        page: 'richiesta',
        section: { id: 'altro', label: words('Altro'), fields: [{ path: 'accesso.alreadyKnown' }] },
      }),
    ),
    because(
      composeIssue.obligation,
      named('a required field that nobody asks', {
        verb: 'restrict',
        on: 'field',
        record: 'accesso',
        field: 'alreadyKnown',
        to: { required: true },
      }),
    ),
  ];
}

function access(): Loosening[] {
  return [
    ...Object.entries(common.policy.roles).flatMap(([role, { grants }]) => {
      const widen = (name: string, to: Extract<Operation, { verb: 'restrict'; on: 'role' }>['to']) => [
        because(loosening, named(`${role}: ${name}`, { verb: 'restrict', on: 'role', role, to })),
        because(
          loosening,
          named(`made of ${role}: ${name}`, {
            verb: 'extend',
            on: 'role',
            role: 'c_x001:nuovo',
            with: { label: words('Nuovo'), of: [{ role, ...to }] },
          }),
        ),
      ];
      const has = (action: string) => grants.some(({ actions }) => (actions as readonly string[]).includes(action));
      const all = grants.some(({ kinds }) => kinds.includes('*'));
      const sealed = grants.some(({ upTo }) => upTo === 'sealed');
      return [
        ...(has('dispose') ? [] : widen('disposes', { actions: ['dispose'] })),
        ...(has('configure') ? [] : widen('configures', { actions: ['configure'] })),
        ...(all ? [] : widen('reaches other kinds', { kinds: ['instrument-result'] })),
        ...(sealed ? [] : widen('reaches what is sealed', { upTo: 'sealed' })),
        because(
          layerIssue.unknownOperation,
          named(`${role}: granted more`, {
            verb: 'extend',
            on: 'grant',
            role,
            grant: { actions: ['read'], kinds: ['*'], upTo: 'sealed' },
          } as never),
        ),
      ];
    }),
    because(loosening, named('policy: longer hand-over', { verb: 'restrict', on: 'policy', to: { handOverDays: 60 } })),
    because(loosening, named('policy: longer glass', { verb: 'restrict', on: 'policy', to: { glassHours: 24 } })),
    because(
      namespaceForeign,
      named('policy: a denial with a common name', {
        verb: 'restrict',
        on: 'policy',
        to: { denials: [{ id: 'sealed', when: eq(path('body'), code('own')) }] },
      }),
    ),
    because(
      unknownReference,
      named('policy: seals what is not there', {
        verb: 'restrict',
        on: 'policy',
        to: { seals: [{ kind: 'person', path: 'inesistente', class: 'adoption' }] },
      }),
    ),
    because(
      namespaceForeign,
      named('policy: a role with a common name', {
        verb: 'extend',
        on: 'role',
        role: 'capo',
        with: { label: words('Capo'), of: [{ role: 'responsabile' }] },
      }),
    ),
    because(
      unknownReference,
      named('policy: a role made of nobody', {
        verb: 'extend',
        on: 'role',
        role: 'c_x001:capo',
        with: { label: words('Capo'), of: [{ role: 'onnipotente' }] },
      }),
    ),
  ];
}

function definitions(): Loosening[] {
  return [
    because(
      loosening,
      named('an instrument earlier', { verb: 'restrict', on: 'instrument', id: 'scala-finta', from: '2020-01-01' }),
    ),
    because(
      loosening,
      named('a decision earlier', { verb: 'restrict', on: 'decision', id: 'contributo-finto', from: '2020-01-01' }),
    ),
    because(
      composeIssue.notLocal,
      named('a national figure', {
        verb: 'extend',
        on: 'parameter',
        parameter: 'soglia-nazionale-finta',
        values: [{ from: '2026-01-01', value: 1, norm: act }],
      }),
    ),
    because(
      composeIssue.alreadyThere,
      named('a local figure said anew', {
        verb: 'extend',
        on: 'parameter',
        parameter: 'soglia-finta',
        values: [{ from: '2024-01-01', value: 1, norm: act }],
      }),
    ),
    because(
      loosening,
      named('a slot without what must be there', {
        verb: 'restrict',
        on: 'slot',
        slot: 'case-side',
        without: ['timeline'],
      }),
    ),
    because(
      unknownReference,
      named('a component that reads what is not offered', {
        verb: 'extend',
        on: 'slot',
        slot: 'case-side',
        add: { id: 'c_x001:spia', label: words('Spia'), component: 'spy', reads: ['person.taxCode'], writes: [] },
      }),
    ),
    because(
      unknownReference,
      named('a component that writes what is not offered', {
        verb: 'extend',
        on: 'slot',
        slot: 'case-side',
        add: { id: 'c_x001:penna', label: words('Penna'), component: 'pen', reads: [], writes: ['person.givenName'] },
      }),
    ),
    because(
      namespaceForeign,
      named('an instrument with a common name', {
        verb: 'extend',
        on: 'instruments',
        add: { id: 'scala', version: '1.0.0', label: words('Scala') },
      }),
    ),
    because(
      composeIssue.obligation,
      named('a question that an indicator counts', {
        verb: 'restrict',
        on: 'form',
        form: 'accesso',
        hide: ['accesso.userArea'],
      }),
    ),
    because(
      namespaceForeign,
      named('an indicator with a common name', {
        verb: 'extend',
        on: 'indicators',
        add: {
          id: 'misura',
          version: '1.0.0',
          label: words('Misura'),
          reads: [{ record: 'accesso', field: 'request' }],
        },
      }),
    ),
    because(
      unknownReference,
      named('an indicator of data that nobody has', {
        verb: 'extend',
        on: 'indicators',
        add: {
          id: 'c_x001:misura',
          version: '1.0.0',
          label: words('Misura'),
          reads: [{ record: 'accesso', field: 'umore' }],
        },
      }),
    ),
    because(
      namespaceForeign,
      named('a procedure with a common name', {
        verb: 'extend',
        on: 'procedures',
        add: have(common.procedures['segretariato']),
      }),
    ),
    because(
      namespaceForeign,
      named('a kind of record with a common name', {
        verb: 'extend',
        on: 'records',
        record: {
          kind: 'scheda',
          version: '1.0.0',
          label: words('A'),
          description: words('A'),
          sensitivity: 'common',
          purpose: 'access',
          data: { type: 'object', properties: {}, additionalProperties: false },
        },
      }),
    ),
  ];
}

/** Verbs and artefacts that do not exist, one attempt for each. */
function unsayable(): Loosening[] {
  const on = [
    'field',
    'record',
    'vocabulary',
    'step',
    'deadline',
    'form',
    'policy',
    'role',
    'instrument',
    'decision',
    'slot',
    'text',
    'look',
    'envelope',
    'needs',
  ];
  return ['remove', 'replace', 'loosen', 'set', 'merge'].flatMap((verb) =>
    on.map((artefact) =>
      because(layerIssue.unknownOperation, named(`${verb} ${artefact}`, { verb, on: artefact } as never)),
    ),
  );
}

/** Members that would say the contrary of a restriction. */
function contraries(): Loosening[] {
  const members: readonly object[] = [
    { required: false },
    { optional: true },
    { nullable: true },
    { additionalProperties: true },
    { type: 'string' },
    { format: null },
    { pattern: '(a+)+$' },
    { enum: ['a'] },
    { const: 'x' },
    { default: 'x' },
    { values: [] },
    { sensitivity: 'public' },
    { anyOf: [] },
  ];
  return members.map((to) =>
    because(
      'pattern' in to ? layerIssue.pattern : layerIssue.shape,
      named(`restricts to ${JSON.stringify(to)}`, {
        verb: 'restrict',
        on: 'field',
        record: 'person',
        field: 'familyName',
        to,
      } as never),
    ),
  );
}

function withoutNamespace(): Loosening[] {
  const { layer } = named('', {
    verb: 'extend',
    on: 'field',
    record: 'person',
    field: 'a',
    with: { schema: { type: 'string' }, label: words('A'), sensitivity: 'common', purpose: 'access' },
  });
  const { namespace: _, ...bare } = layer;
  const foreign = (name: string, more: Partial<Layer>, reason: string) => ({
    name,
    layer: { ...layer, ...more },
    because: reason,
  });
  return [
    { name: 'adds without a namespace', layer: bare, because: composeIssue.namespaceMissing },
    foreign('owns a reserved name', { namespace: 'ext' }, layerIssue.namespace),
    foreign('is for another kit', { kit: '^2.0.0' }, composeIssue.kitVersion),
    foreign('is for an older kit', { kit: '<1.4.0' }, composeIssue.kitVersion),
  ];
}

/** Attempts, over every kind of artefact, to do what no layer may. */
export function loosenings(): Loosening[] {
  return [
    ...fields(),
    ...steps(),
    ...lists(),
    ...forms(),
    ...access(),
    ...definitions(),
    ...unsayable(),
    ...contraries(),
    ...withoutNamespace(),
  ];
}
