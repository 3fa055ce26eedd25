import { unwrap } from '@cartella/core';
import { type Person, type PersonData, type PresaInCarico, person as personKind } from '@cartella/model';
import { expect, it } from 'vitest';
import { createPseudonymiser, writeSiuss } from '../siuss';
import { lists, minore, soundSinba } from '../siuss/fixtures/sound';
import { prepareSinba } from '.';

const envelope = {
  enteId: 'ente',
  recordedAt: '2026-01-01T08:00:00.000Z',
  version: 1,
  provenance: { source: 'declared' },
  sensitivity: 'special',
} as const;
const child = (dateOfBirth: string | undefined): Person => ({
  ...envelope,
  id: '01890000-0000-7000-8000-000000000099',
  kind: 'person',
  schema: 'person/1.0.0',
  data: personKind.data.parse({
    identity: 'declared',
    givenName: 'Nino',
    familyName: 'Prova',
    dateOfBirth,
    addresses: [{ kind: 'residence', comune: 'A952' }],
  }) as PersonData,
});

const closed = {
  ...envelope,
  id: 'p',
  kind: 'presa-in-carico',
  schema: 'presa-in-carico/1.0.0',
  data: { closureReason: 'came-of-age' },
} as unknown as PresaInCarico;
const {
  IDBeneficiario: _,
  AnnoNascita: __,
  FasciaEtaBeneficiario: ___,
  CodiceRegioneResidenza: ____,
  CodiceNazioneResidenza: _____,
  Prestazioni: ______,
  ...answers
} = minore;
const pseudonym = await createPseudonymiser(new Uint8Array(32), 'ente');
const prepare = async (dateOfBirth: string | undefined, change: object = {}) =>
  (
    await prepareSinba(
      [{ person: child(dateOfBirth), answers, benefits: ['A2.16', 'A2.16'], ...change }],
      pseudonym,
      lists,
      '2026-06-30',
    )
  )[0];

it('a child is told under a pseudonym, with band, region and benefits derived', async () => {
  const prepared = await prepare('2018-07-01', { presaInCarico: closed });
  expect(prepared?.issues).toEqual([]);
  expect(prepared?.record).toMatchObject({
    AnnoNascita: '2018',
    FasciaEtaBeneficiario: '3',
    CodiceRegioneResidenza: '03',
    MotivazioneChiusuraCarico: '3',
    Prestazioni: { CodicePrestazione: ['A2.16'] },
  });
  const xml = unwrap(writeSiuss({ ...soundSinba, records: prepared?.record === undefined ? [] : [prepared.record] }));
  for (const secret of ['Nino', 'Prova', '000000000099', '2018-07-01'])
    expect(xml.replace('Comune di Prova', '')).not.toContain(secret);
});

it.each([
  ['2026-06-30', '1'],
  ['2023-06-30', '2'],
  ['2023-07-01', '1'],
  ['2008-07-01', '6'],
])('a child born on %s is in band %s', async (born, band) => {
  expect((await prepare(born))?.record?.FasciaEtaBeneficiario).toBe(band);
});

it('an adult, an unknown birthday and missing answers are told', async () => {
  expect((await prepare('2008-06-30'))?.issues.map(({ code }) => code)).toEqual(['siuss.missing', 'siuss.not-a-minor']);
  expect((await prepare(undefined))?.issues.map(({ path }) => path[0])).toEqual([
    'FasciaEtaBeneficiario',
    'AnnoNascita',
  ]);
  expect((await prepare('2018-07-01', { answers: {} }))?.record).toBeUndefined();
});
