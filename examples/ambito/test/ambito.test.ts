import { currentKit, readProfile } from '@cartella/cli';
import { describeUpgrade } from '@cartella/cli/testing';
import { unwrap } from '@cartella/core';
import { composeProfile, type Layer } from '@cartella/profile';
import { describeProfile } from '@cartella/profile/testing';
import { openRecords, type RecordInput } from '@cartella/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeInstallation, folder } from '../src/installation';

const base = currentKit();
const layersOf = (profile: string) => unwrap(readProfile(profile, folder)).layers;
const id = (number: number) => `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** A first contact of an invented person, with what the layers ask. */
const accesso = (ext: object, enteId = id(1)) => ({
  id: id(9),
  kind: 'accesso',
  enteId,
  schema: 'accesso/1.0.0',
  recordedAt: '2026-03-02T09:00:00Z',
  version: 1,
  provenance: { source: 'declared' },
  sensitivity: 'common',
  data: {
    personId: id(2),
    date: '2026-03-02',
    channel: 'desk',
    requester: 'person',
    reasons: ['income'],
    request: 'Chiede aiuto per la spesa (persona inventata)',
    urgency: 'ordinary',
    outcome: 'guidance',
  },
  ext,
});
const desk = { amb_x01: { sportello: 'alta-valle' } };

describeProfile(
  { describe, it },
  {
    name: 'Pieve Piccola',
    base,
    layers: layersOf('comuni/pieve-piccola'),
    valid: [{ name: 'a contact at a desk of the district', kind: 'accesso', record: accesso(desk) }],
    invalid: [
      {
        name: 'a question that the ambito did not add',
        kind: 'accesso',
        record: accesso({ amb_x01: { quartiere: 'fiera' } }),
        at: 'ext.amb_x01.quartiere',
      },
    ],
    paths: [
      {
        name: 'who is only guided',
        procedure: 'percorso-comune',
        steps: ['registra-accesso', 'orienta'],
        to: 'orientato',
      },
    ],
    screens: [{ form: 'accesso', asks: ['accesso.ext.amb_x01.sportello'] }],
  },
);

describeProfile(
  { describe, it },
  {
    name: 'Castel Grande',
    base,
    layers: layersOf('comuni/castel-grande'),
    valid: [
      {
        name: 'a contact with its quarter',
        kind: 'accesso',
        record: accesso({ ...desk, c_x041: { quartiere: 'fiera' } }),
      },
    ],
    invalid: [
      { name: 'a contact without its quarter', kind: 'accesso', record: accesso(desk), at: 'ext.c_x041' },
      {
        name: 'a quarter that is not there',
        kind: 'accesso',
        record: accesso({ c_x041: { quartiere: 'luna' } }),
        at: 'ext.c_x041.quartiere',
      },
    ],
    paths: [
      {
        name: 'a visit at home before the analysis',
        procedure: 'percorso-comune',
        steps: ['registra-accesso', 'prendi-in-carico', 'c_x041:visita', 'registra-analisi'],
        to: 'in-progettazione',
      },
    ],
    screens: [
      { form: 'accesso', asks: ['accesso.ext.c_x041.quartiere'] },
      { form: 'c_x041:visita-domiciliare', asks: ['visita.seen'] },
    ],
  },
);

describeUpgrade(
  { describe, it },
  {
    name: 'The ambito and its comuni',
    before: `${folder}/test/kit-0.0.9`,
    after: folder,
    profiles: ['ambito', 'comuni/pieve-piccola', 'comuni/castel-grande'],
    // The rights of the responsible role and the list of benefits say something else since 0.0.9: both were looked at again.
    decisions: ['--keep', 'ambito-valle-finta/4', '--keep', 'ambito-valle-finta/6'],
  },
);

describe('one installation for 28 comuni', () => {
  const installation = composeInstallation();
  const records = openRecords();
  afterAll(async () => (await records).close());
  beforeAll(() => records);

  it('composes three cartelle for twenty-eight', () => {
    expect(installation.size).toBe(28);
    expect(new Set(installation.values()).size).toBe(3);
    expect(installation.get('sasso-immaginario')?.hash).toBe(installation.get('villa-inventata')?.hash);
  });

  it('shares what was agreed: desks, terms, rights', () => {
    for (const { procedures, policy, vocabularies } of installation.values()) {
      const term = procedures['percorso-comune']?.deadlines.find((deadline) => deadline.id === 'progetto')?.term;
      expect([term?.amount, vocabularies['amb_x01:sportelli']?.entries.length]).toEqual([15, 4]);
      expect(Object.hasOwn(policy.roles, 'amb_x01:ufficio-di-piano')).toBe(true);
    }
  });

  it('lets no comune stop asking what the district counts', () => {
    const hiding = {
      ...layersOf('comuni/pieve-piccola')[1],
      operations: [{ verb: 'restrict', on: 'form', form: 'accesso', hide: ['accesso.userArea'] }],
    };
    const composed = composeProfile(base, [...layersOf('ambito'), hiding as Layer]);
    expect(composed.ok ? [] : composed.issues.map(({ params }) => params?.['neededBy'])).toContain(
      'indicator amb_x01:accessi-per-sportello',
    );
  });

  it('keeps the records of each comune to itself, each with the composition that it was written under', async () => {
    const enti = [...installation].map(([, cartella], index) => ({ cartella, enteId: id(0x100 + index) }));
    const context = (enteId: string) => ({
      enteId,
      roles: ['sistema'],
      purpose: 'access',
      now: '2026-03-02T09:00:00Z',
    });
    const opened = await records;
    for (const { enteId, cartella } of enti) {
      const { id: profile, version, hash } = cartella;
      const person: RecordInput<'person', { identity: 'declared'; familyName: string }> = {
        id: enteId.replace('01980000', '01980001'),
        kind: 'person',
        schema: 'person/1.0.0',
        provenance: { source: 'declared' },
        sensitivity: 'common',
        profile: { id: profile, version, hash },
        data: { identity: 'declared', familyName: 'Finta' },
      };
      const put = await opened.transaction(context(enteId), (tx) => tx.put(person as never, { expectedVersion: 0 }));
      expect(put.ok ? [] : put.issues).toEqual([]);
    }
    for (const { enteId, cartella } of enti) {
      const found = await opened.transaction(context(enteId), (tx) => tx.find('person'));
      expect(found.records.map((record) => [record.enteId, record.profile?.hash])).toEqual([[enteId, cartella.hash]]);
    }
  });
});
