import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeOver, currentKit, readProfile } from '@cartella/cli';
import { describeUpgrade } from '@cartella/cli/testing';
import { unwrap } from '@cartella/core';
import { readInstrument, scoreInstrument } from '@cartella/model';
import { type AccessFacts, decideAccess } from '@cartella/profile';
import { describeProfile } from '@cartella/profile/testing';
import { compileValidator, parseSchema } from '@cartella/schema-diff';
import { describe, expect, it } from 'vitest';
import { inventOrganisation } from '../src/organisation';

const folder = new URL('..', import.meta.url).pathname;
const profile = unwrap(readProfile('.', folder));
const { cartella } = unwrap(composeOver(currentKit(), profile));
const enteId = '01980000-0000-7000-8000-000000000900';
const envelope = {
  enteId,
  recordedAt: '2026-03-02T09:00:00Z',
  version: 1,
  provenance: { source: 'declared' },
  sensitivity: 'common',
};
const accesso = (municipio: unknown) => ({
  ...envelope,
  id: '01980000-0000-7000-8000-000000000009',
  kind: 'accesso',
  schema: 'accesso/1.0.0',
  data: {
    personId: '01980000-0000-7000-8000-000000000002',
    date: '2026-03-02',
    channel: 'desk',
    requester: 'person',
    reasons: ['income'],
    request: 'Chiede aiuto per l’affitto (persona inventata)',
    urgency: 'ordinary',
    outcome: 'guidance',
  },
  ext: { c_x900: { municipio } },
});

describeProfile(
  { describe, it },
  {
    name: 'Città metropolitana Finta',
    base: currentKit(),
    layers: profile.layers,
    valid: [
      { name: 'a contact in a municipio', kind: 'accesso', record: accesso('m07') },
      {
        name: 'a contact of who does not say where they live',
        kind: 'accesso',
        record: accesso({ absent: 'refused' }),
      },
    ],
    invalid: [
      { name: 'a municipio that is a number', kind: 'accesso', record: accesso(7), at: 'ext.c_x900.municipio' },
    ],
    paths: [
      {
        name: 'the sheet before the analysis',
        procedure: 'percorso-comune',
        steps: ['registra-accesso', 'prendi-in-carico', 'c_x900s:compila-scheda', 'registra-analisi'],
        to: 'in-progettazione',
      },
    ],
    screens: [{ form: 'accesso', asks: ['accesso.ext.c_x900.municipio'] }],
  },
);

describeUpgrade(
  { describe, it },
  {
    name: 'The city',
    before: `${folder}/test/kit-0.0.9`,
    after: folder,
    profiles: ['.'],
    // The rights of the responsible role say something else since 0.0.9: looked at again.
    decisions: ['--keep', 'citta-finta/8'],
  },
);

describe('fifteen municipi and a department', () => {
  const municipi = (cartella.vocabularies['c_x900:municipi']?.entries ?? []).map(({ code }) => code);
  const { department, units, operators } = inventOrganisation(municipi, enteId);

  it('are units of one body, each organised in its own way', () => {
    expect(municipi).toHaveLength(15);
    const heads = units.filter(({ data }) => data.parentId === department.id);
    expect(heads).toHaveLength(15);
    const shapes = heads.map(({ id }) => units.flatMap(({ data }) => (data.parentId === id ? data.kind : [])).join());
    expect(new Set(shapes).size).toBeGreaterThan(3);
  });

  it('have nine hundred operators, valid as the profile asks', () => {
    expect(operators).toHaveLength(900);
    for (const [kind, records] of [
      ['operator', operators],
      ['unit', [department, ...units]],
    ] as const) {
      const validate = compileValidator(unwrap(parseSchema(cartella.records[kind]?.write)));
      for (const record of records) {
        const problems = validate({ ...envelope, kind, schema: cartella.records[kind]?.schemaName, ...record });
        expect(problems).toEqual([]);
      }
    }
  });

  it('work by one procedure, and none takes another’s papers away', () => {
    expect(cartella.procedures['percorso-comune']?.label.it).toBe('Percorso unico cittadino');
    const facts = {
      sensitivity: 'common',
      assignment: 'current',
      author: 'no',
      glass: 'no',
      opening: 'no',
      conflict: 'no',
    } as const;
    const mayPrint = (unit: AccessFacts['unit']) =>
      decideAccess(
        cartella.policy,
        { roles: ['assistente-sociale'], body: 'own', purpose: 'care-project' },
        'print',
        'diary-entry',
        { ...facts, unit },
      );
    expect(mayPrint('own').allowed).toBe(true);
    expect(mayPrint('other')).toEqual({ allowed: false, because: 'c_x900:solo-il-proprio-municipio' });
  });
});

describe('the assessment sheet of the city', () => {
  it('is read and scored as the instruments of the kit are', () => {
    const { id: _, ...sheet } = cartella.instruments['c_x900s:scheda-cittadina'] ?? {};
    const instrument = unwrap(readInstrument({ id: 'c_x900s:scheda-cittadina', ...sheet }));
    const outcome = scoreInstrument(instrument, [
      { item: 'home', value: 'grave' },
      { item: 'income', value: 'some' },
      { item: 'health', value: 'none' },
      { item: 'ties', value: 'some' },
    ]);
    expect(outcome).toMatchObject({ complete: true, scores: [{ score: 'frailty', value: 5, band: 'medium' }] });
  });
});

describe('the README', () => {
  it('says of each file the lines that it has', () => {
    const table = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| \[`([^`]+)`\]\([^)]+\) \| (\d+) \|/gm);
    const said = [...table].map(([, file = '', lines]) => [file, Number(lines)]);
    expect(said.length).toBeGreaterThan(2);
    for (const [file, lines] of said) {
      expect([
        file,
        readFileSync(join(folder, String(file)), 'utf8')
          .trimEnd()
          .split('\n').length,
      ]).toEqual([file, lines]);
    }
  });
});
