import { and, code, eq, ge, path, present, quantity } from '@cartella/rules';
import { common } from '../../fixtures';
import { act, have, type NamedLayer, named, words } from '../names';
import { listWithField, requiredField } from './together';

/** What a layer may do with everything else. */
export function others(): NamedLayer[] {
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
