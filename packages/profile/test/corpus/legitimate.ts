import { and, code, eq, ge, path, present, quantity } from '@cartella/rules';
import { fieldsOf, type Operation, type ValueSchema, valueSchema } from '../../src';
import { common } from '../fixtures';
import { act, have, type NamedLayer, named, words } from './names';

const schemas: readonly ValueSchema[] = [
  { type: 'string', maxLength: 80 },
  { type: 'string', enum: ['uno', 'due'], 'x-values': { uno: words('Uno'), due: words('Due') } },
  { type: 'string', format: 'date' },
  { type: 'integer', minimum: 0, maximum: 9 },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'array', items: { type: 'string', maxLength: 20 }, maxItems: 5 },
  { type: 'object', properties: { nota: { type: 'string' } }, required: ['nota'], additionalProperties: false },
];

function fields(): NamedLayer[] {
  return Object.values(common.records).flatMap(({ kind, write }, index) => {
    const schema = schemas[index % schemas.length] as ValueSchema;
    const added: Operation = {
      verb: 'extend',
      on: 'field',
      record: kind,
      field: 'locale',
      with: { schema, label: words('Campo'), sensitivity: 'special', purpose: 'assessment', norm: act },
    };
    const all = fieldsOf(write);
    const [text] = all.filter((field) => typeof valueSchema(field.schema)['maxLength'] === 'number');
    const any = all.find((field) => field.schema['x-sensitivity'] !== 'sealed');
    const listed = all.find((field) => Array.isArray(valueSchema(field.schema)['enum']));
    const restrict = (field: string, to: Extract<Operation, { verb: 'restrict'; on: 'field' }>['to']): Operation => ({
      verb: 'restrict',
      on: 'field',
      record: kind,
      field,
      to,
    });
    return [
      named(`${kind}: a field more`, added),
      ...(text === undefined
        ? []
        : [
            named(
              `${kind}: shorter text`,
              restrict(text.path, { maxLength: Number(valueSchema(text.schema)['maxLength']) - 1 }),
            ),
          ]),
      ...(any === undefined
        ? []
        : [
            named(`${kind}: more protected`, restrict(any.path, { sensitivity: 'sealed' })),
            named(`${kind}: other words`, {
              verb: 'relabel',
              on: 'field',
              record: kind,
              field: any.path,
              label: words('Altro'),
            }),
          ]),
      ...(listed === undefined
        ? []
        : [
            named(
              `${kind}: fewer values`,
              restrict(listed.path, { values: [String((valueSchema(listed.schema)['enum'] as string[])[0])] }),
            ),
          ]),
      named(`${kind}: another name`, { verb: 'relabel', on: 'record', record: kind, label: words('Scheda') }),
    ];
  });
}

function vocabularies(): NamedLayer[] {
  const needed = ['F'];
  return Object.values(common.vocabularies).flatMap(({ id, entries }) => {
    const open = entries.filter((entry) => entry.validTo === undefined);
    const [entry] = open;
    const hideable = open.findLast((each) => !needed.includes(each.code));
    if (entry === undefined) return [];
    return [
      named(`${id}: other words`, {
        verb: 'relabel',
        on: 'vocabulary',
        vocabulary: id,
        code: entry.code,
        label: words('Voce'),
      }),
      named(`${id}: an entry more`, {
        verb: 'extend',
        on: 'vocabulary',
        vocabulary: id,
        entries: [{ code: 'c_x001:locale', label: words('Locale'), mapsTo: entry.code }],
      }),
      ...(open.length > 1 && hideable !== undefined && isHideable(id)
        ? [named(`${id}: an entry less`, { verb: 'restrict', on: 'vocabulary', vocabulary: id, hide: [hideable.code] })]
        : []),
    ];
  });
}

// Guards of the shipped procedures name codes of these.
function isHideable(id: string): boolean {
  return !['assessment-outcomes', 'path-outcomes', 'access-outcomes', 'closure-reasons', 'referral-outcomes'].includes(
    id,
  );
}

function procedures(): NamedLayer[] {
  const small = ['segretariato', 'pronto-intervento', 'inserimento-accreditato'];
  return small.flatMap((id) => {
    const procedure = have(common.procedures[id]);
    const document: Operation[] = procedure.steps.map((step) => ({
      verb: 'restrict',
      on: 'step',
      procedure: id,
      step: step.id,
      to: { documents: [{ id: 'c_x001:modulo', label: words('Modulo') }] },
    }));
    const live = have(procedure.states.find(({ outcome }) => outcome === undefined));
    return [
      ...document.map((operation, index) => named(`${id}: a document more, ${index}`, operation)),
      ...procedure.steps.map((step) =>
        named(`${id}: other words for ${step.id}`, {
          verb: 'relabel',
          on: 'step',
          procedure: id,
          step: step.id,
          label: words('Passo'),
        }),
      ),
      ...procedure.steps
        .filter(({ optional }) => optional)
        .map((step) =>
          named(`${id}: without ${step.id}`, {
            verb: 'restrict',
            on: 'step',
            procedure: id,
            step: step.id,
            to: { drop: true },
          }),
        ),
      named(`${id}: a step more`, {
        verb: 'extend',
        on: 'step',
        procedure: id,
        with: {
          steps: [
            {
              id: 'c_x001:nota',
              label: words('Nota'),
              who: { roles: ['assistente-sociale'] },
              from: [live.id],
              produces: [{ kind: 'record', record: 'c_x001:nota', mode: 'create' }],
            },
          ],
          records: {
            'c_x001:nota': { kind: 'diary-entry', label: words('Nota'), many: true, keptFor: words('Memoria') },
          },
        },
      }),
      named(`${id}: another name`, {
        verb: 'relabel',
        on: 'procedure',
        procedure: id,
        what: 'procedure',
        id,
        label: words('Procedura'),
      }),
      named(`${id}: another name of a state`, {
        verb: 'relabel',
        on: 'procedure',
        procedure: id,
        what: 'states',
        id: live.id,
        label: words('Stato'),
      }),
    ];
  });
}

function policy(): NamedLayer[] {
  return Object.entries(common.policy.roles).flatMap(([role, { grants }]) => [
    named(`${role}: fewer actions`, {
      verb: 'restrict',
      on: 'role',
      role,
      to: { actions: have(grants[0]).actions.slice(0, 1) },
    }),
    ...(grants.some(({ upTo }) => upTo !== 'common')
      ? [named(`${role}: less far`, { verb: 'restrict', on: 'role', role, to: { upTo: 'common' } })]
      : []),
    named(`${role}: on one condition more`, {
      verb: 'restrict',
      on: 'role',
      role,
      to: { when: eq(path('body'), code('own')) },
    }),
    named(`${role}: under another name`, { verb: 'relabel', on: 'role', role, label: words('Ruolo') }),
    named(`${role}: a role made of it`, {
      verb: 'extend',
      on: 'role',
      role: 'c_x001:parziale',
      with: { label: words('Parziale'), of: [{ role, upTo: 'common' }] },
    }),
  ]);
}

function others(): NamedLayer[] {
  return [
    named('deny more', {
      verb: 'restrict',
      on: 'policy',
      to: { denials: [{ id: 'c_x001:no-export', actions: ['export'], when: eq(path('body'), code('accredited')) }] },
    }),
    named('seal more', {
      verb: 'restrict',
      on: 'policy',
      to: { seals: [{ kind: 'person', path: 'contactPoints', class: 'protected-address' }] },
    }),
    named('less time', { verb: 'restrict', on: 'policy', to: { handOverDays: 5, glassHours: 1 } }),
    named('an instrument used less', {
      verb: 'restrict',
      on: 'instrument',
      id: 'scala-finta',
      from: '2026-01-01',
      applies: ge(path('age'), quantity(65)),
    }),
    named('an instrument more', {
      verb: 'extend',
      on: 'instruments',
      add: { id: 'c_x001:scheda', version: '1.0.0', label: words('Scheda') },
    }),
    named('an indicator more', {
      verb: 'extend',
      on: 'indicators',
      add: {
        id: 'c_x001:richieste',
        version: '1.0.0',
        label: words('Richieste'),
        reads: [{ record: 'accesso', field: 'request' }],
      },
    }),
    named('an indicator under another name', {
      verb: 'relabel',
      on: 'indicator',
      id: 'accessi-finti',
      label: words('Accessi'),
    }),
    named('a decision later', { verb: 'restrict', on: 'decision', id: 'contributo-finto', from: '2026-06-01' }),
    named('a decision more', {
      verb: 'extend',
      on: 'decisions',
      add: { id: 'c_x001:bonus', version: '1.0.0', label: words('Bonus') },
    }),
    named('a decision under another name', {
      verb: 'relabel',
      on: 'decision',
      id: 'contributo-finto',
      label: words('Contributo'),
    }),
    named('a local figure', {
      verb: 'extend',
      on: 'parameter',
      parameter: 'soglia-finta',
      values: [{ from: '2026-01-01', value: 700_000, norm: act }],
    }),
    named('without what is optional in a slot', { verb: 'restrict', on: 'slot', slot: 'case-side', without: ['tips'] }),
    named('a component more', {
      verb: 'extend',
      on: 'slot',
      slot: 'case-side',
      add: { id: 'c_x001:mappa', label: words('Mappa'), component: 'map', reads: ['accesso.date'], writes: [] },
    }),
    named('components in another order', { verb: 'relabel', on: 'slot', slot: 'case-side', first: ['tips'] }),
    named('a sentence', { verb: 'relabel', on: 'text', key: 'common.save', text: words('Registra') }),
    named('a colour', { verb: 'relabel', on: 'look', token: 'primary', value: 'rgb(0 51 102 / 90%)' }),
    named('a question hidden', {
      verb: 'restrict',
      on: 'form',
      form: 'accesso',
      hide: ['accesso.informationGiven', 'person.sex'],
    }),
    named('a question in other words', {
      verb: 'relabel',
      on: 'form',
      form: 'accesso',
      path: 'accesso.request',
      label: words('Richiesta'),
    }),
    named('questions in another order', {
      verb: 'relabel',
      on: 'section',
      form: 'accesso',
      section: 'contatto',
      label: words('Contatto'),
      first: ['accesso.request'],
    }),
    named('a section more', {
      verb: 'extend',
      on: 'section',
      form: 'accesso',
      page: 'richiesta',
      section: {
        id: 'c_x001:altro',
        label: words('Altro'),
        fields: [{ path: 'accesso.alreadyKnown', visible: present('accesso.request') }],
      },
    }),
    named('a form more', {
      verb: 'extend',
      on: 'forms',
      add: {
        id: 'c_x001:colloquio',
        version: '1.0.0',
        label: words('Colloquio'),
        records: { diario: 'diary-entry' },
        pages: [
          {
            id: 'una',
            label: words('Una'),
            sections: [{ id: 'una', label: words('Una'), fields: [{ path: 'diario.date' }] }],
          },
        ],
      },
    }),
    named('a list more, and a field that uses it', ...listWithField()),
    named('a kind of record more', {
      verb: 'extend',
      on: 'records',
      record: {
        kind: 'c_x001:scheda',
        version: '1.0.0',
        label: words('Scheda'),
        description: words('Scheda'),
        sensitivity: 'special',
        purpose: 'assessment',
        data: {
          type: 'object',
          properties: { nota: { type: 'string', maxLength: 200 } },
          required: ['nota'],
          additionalProperties: false,
        },
      },
    }),
    named('a required field that a form asks', ...requiredField()),
    named('a rule over two fields', {
      verb: 'restrict',
      on: 'check',
      record: 'accesso',
      check: {
        code: 'c_x001:richiesta-nota',
        path: 'request',
        holds: and(present('request'), present('outcome')),
        message: words('Serve la richiesta'),
        severity: 'warning',
      },
    }),
    named('entries in another order', { verb: 'relabel', on: 'order', vocabulary: 'sex', first: ['M'] }),
    named('a shorter deadline', {
      verb: 'restrict',
      on: 'deadline',
      procedure: 'percorso-comune',
      deadline: 'progetto',
      amount: 10,
    }),
    named('an outcome of one’s own', {
      verb: 'extend',
      on: 'step',
      procedure: 'segretariato',
      with: {
        variants: [
          { id: 'c_x001:altrove', label: words('Altrove'), of: endingStep(), outcome: words('Inviato altrove') },
        ],
      },
    }),
  ];
}

/** A step of the smallest procedure that ends the case one way. */
function endingStep(): string {
  const { steps, states } = have(common.procedures['segretariato']);
  return have(steps.find(({ to }) => states.some(({ id, outcome }) => id === to && outcome !== undefined))).id;
}

function listWithField(): Operation[] {
  return [
    {
      verb: 'extend',
      on: 'vocabularies',
      list: {
        id: 'c_x001:quartieri',
        version: '1',
        label: { it: 'Quartieri' },
        sources: [{ title: 'Stradario finto', licence: 'CC0', retrieved: '2026-01-01' as never }],
        entries: [{ code: 'centro', label: { it: 'Centro' } }],
      },
    },
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', maxLength: 80 },
        vocabulary: 'c_x001:quartieri',
        label: words('Quartiere'),
        sensitivity: 'common',
        purpose: 'access',
        absences: ['unknown', 'refused'],
      },
    },
  ];
}

function requiredField(): Operation[] {
  return [
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', maxLength: 80 },
        label: words('Quartiere'),
        sensitivity: 'common',
        purpose: 'access',
        required: true,
      },
    },
    {
      verb: 'extend',
      on: 'form',
      form: 'accesso',
      section: 'contatto',
      after: 'accesso.date',
      fields: [{ path: 'accesso.ext.c_x001.quartiere' }],
    },
    { verb: 'restrict', on: 'field', record: 'accesso', field: 'userArea', to: { required: true } },
  ];
}

/** Layers over every kind of artefact that do what a layer may. */
export function legitimateLayers(): NamedLayer[] {
  return [...fields(), ...vocabularies(), ...procedures(), ...policy(), ...others()];
}
