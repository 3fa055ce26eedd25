import { code, eq, ge, path, quantity } from '@cartella/rules';
import { essentials } from '@cartella/vocabularies/essentials';
import { type Procedure, procedures } from '@cartella/workflow';
import {
  type Cartella,
  type CommonArtefacts,
  commonCartella,
  type FormDefinition,
  type Layer,
  type Operation,
  sealCartella,
} from '../src';

const label = (it: string, en: string) => ({ it, en });

/** First contact, as small as a form can be that writes the record. */
const accessoForm: FormDefinition = {
  id: 'accesso',
  version: '1.0.0',
  label: label('Primo contatto', 'First contact'),
  records: { person: 'person', accesso: 'accesso' },
  pages: [
    {
      id: 'persona',
      label: label('La persona', 'The person'),
      sections: [
        {
          id: 'identita',
          label: label('Chi è', 'Who it is'),
          fields: [
            { path: 'person.identity' },
            { path: 'person.familyName', required: eq(path('person.identity'), code('identified')) },
            { path: 'person.givenName' },
            { path: 'person.sex' },
            { path: 'person.citizenships' },
            { path: 'person.addresses', fields: [{ path: 'kind' }, { path: 'comune' }] },
          ],
        },
      ],
    },
    {
      id: 'richiesta',
      label: label('La richiesta', 'The request'),
      sections: [
        {
          id: 'contatto',
          label: label('Il contatto', 'The contact'),
          fields: [
            { path: 'accesso.date' },
            { path: 'accesso.channel' },
            { path: 'accesso.requester' },
            { path: 'accesso.requesterName' },
            { path: 'accesso.reasons' },
            { path: 'accesso.request' },
            { path: 'accesso.urgency' },
            { path: 'accesso.userArea' },
            { path: 'accesso.outcome' },
            { path: 'accesso.informationGiven' },
          ],
        },
      ],
    },
  ],
};

const analisiForm: FormDefinition = {
  id: 'analisi-preliminare',
  version: '1.0.0',
  label: label('Analisi preliminare', 'Pre-assessment'),
  records: { analisi: 'analisi-preliminare' },
  pages: [
    {
      id: 'analisi',
      label: label('Analisi', 'Analysis'),
      sections: [{ id: 'esito', label: label('Esito', 'Outcome'), fields: [{ path: 'analisi.complexity' }] }],
    },
  ],
};

/** The desk, with a step kept to two kinds of service: the shipped procedures leave that to each ente. */
function inServices(procedure: Procedure): Procedure {
  const [opening, second, ...others] = procedure.steps;
  if (procedure.id !== 'segretariato' || opening === undefined || second === undefined) return procedure;
  const kept = { ...second, who: { ...second.who, units: ['pua', 'segretariato-sociale'] } };
  return { ...procedure, steps: [opening, kept, ...others] };
}

/** A common cartella with something of every artefact. */
export const artefacts: CommonArtefacts = {
  version: '1.4.0',
  vocabularies: essentials,
  procedures: procedures.map(inServices),
  forms: [accessoForm, analisiForm],
  texts: {
    it: { 'common.save': 'Salva', 'common.close': 'Chiudi' },
    en: { 'common.save': 'Save', 'common.close': 'Close' },
  },
  look: { primary: '#0066cc' },
  instruments: [
    {
      id: 'scala-finta',
      version: '1.0.0',
      label: label('Scala finta', 'Invented scale'),
      from: '2024-01-01',
      inputs: { age: { type: 'integer', minimum: 0, maximum: 130 } },
      applies: ge(path('age'), quantity(18)),
      items: [{ id: 'uno', label: label('Uno', 'One') }],
    },
  ],
  decisions: [
    {
      id: 'contributo-finto',
      version: '1.0.0',
      label: label('Contributo finto', 'Invented contribution'),
      from: '2025-01-01',
      inputs: { isee: { type: 'money' }, resident: { type: 'boolean' } },
      applies: path('resident'),
    },
  ],
  indicators: [
    {
      id: 'accessi-finti',
      version: '1.0.0',
      label: label('Accessi (finto)', 'First contacts (invented)'),
      reads: [{ record: 'accesso', field: 'userArea' }],
    },
  ],
  parameters: [
    {
      id: 'soglia-finta',
      type: 'money',
      local: true,
      values: [{ from: '2024-01-01', value: 600_000, norm: { urn: 'urn:nir:comune.borgo.esempio:delibera:2023;1' } }],
    },
    {
      id: 'soglia-nazionale-finta',
      type: 'money',
      values: [{ from: '2024-01-01', value: 1_000_000, norm: { urn: 'urn:nir:stato:legge:2023-01-01;1' } }],
    },
  ],
  slots: [
    {
      id: 'case-side',
      label: label('Di fianco al caso', 'Beside the case'),
      offers: ['accesso', 'person.familyName'],
      components: [
        {
          id: 'timeline',
          label: label('Storia', 'Timeline'),
          component: 'timeline',
          reads: ['accesso.date'],
          writes: [],
        },
        {
          id: 'tips',
          label: label('Suggerimenti', 'Tips'),
          component: 'tips',
          reads: ['accesso.reasons'],
          writes: [],
          optional: true,
        },
      ],
    },
  ],
  needs: [
    {
      id: 'siuss-finto',
      label: label('Flusso finto', 'Invented flow'),
      fields: [{ record: 'person', field: 'citizenships' }],
      codes: [{ vocabulary: 'sex', code: 'F' }],
    },
  ],
};

/** The cartella that the tests compose over, made once. */
export const common: Cartella = commonCartella(artefacts);

function only<T>(all: Readonly<Record<string, T>>, ...names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** The part of it that random layers speak of: thousands of compositions over it take seconds. */
export const small: Cartella = sealCartella({
  ...common,
  records: only(common.records, 'accesso', 'person', 'diary-entry', 'referral'),
  vocabularies: only(common.vocabularies, 'access-channels', 'sex', 'roles'),
  procedures: only(common.procedures, 'segretariato'),
  forms: only(common.forms, 'accesso'),
});

/** A layer with an invented name. */
export function layerOf(operations: readonly Operation[], more: Partial<Layer> = {}): Layer {
  return {
    id: 'borgo-esempio',
    version: '1.0.0',
    label: label('Comune di Borgo Esempio', 'Municipality of Borgo Esempio'),
    level: 'comune',
    namespace: 'c_x001',
    operations: [...operations],
    ...more,
  };
}

/** Codes of the problems of a result, with the point that each names. */
export function problemsOf(result: ReturnType<typeof import('../src').composeProfile>): string[] {
  return result.ok
    ? []
    : result.issues.map(({ code: problem, params }) => `${problem} ${params?.['point'] ?? ''}`.trim());
}
