import { unwrap } from '@cartella/core';
import { cooperationMessages, createMessage, exportCase, writeLombardiaReply, writeSiuss } from '@cartella/interchange';
import { describe, expect, it } from 'vitest';
import { compareSchemas } from '../src/compare';
import { type DocumentKind, judge } from '../src/verdict';
import { catalogues } from '../src/words';

const id = (number: number): string => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const record = {
  id: id(1),
  enteId: id(2),
  kind: 'cartella-sociale' as const,
  schema: 'cartella-sociale/1.0.0',
  recordedAt: '2026-01-05T08:00:00.000Z',
  version: 1,
  provenance: { source: 'declared' as const },
  sensitivity: 'special' as const,
  data: { personId: id(3), openedOn: '2026-01-05', userArea: '3' },
};
const flow = unwrap(
  writeSiuss({
    flow: 'PS_PSA_SINA',
    header: {
      Nome: 'H501.PS.20261130.0000001',
      Ente: { Codice: 'H501', Indirizzo: 'H501', CFOperatore: '01234567897' },
    },
    records: [
      {
        CodiceFiscale: 'PRVLBA84B69H501H',
        Anagrafica: {
          Cognome: 'Prova',
          Nome: 'Alba',
          AnnoNascita: '1984',
          LuogoNascita: 'H501',
          Genere: '2',
          CodiceCittadinanza: '380',
        },
        Indirizzo: [{ CodiceRegione: '12', CodiceComune: '058091', CodiceNazione: '380' }],
        PrestazioniSociali: [
          {
            PresenzaProvaMezzi: '4',
            CaratterePrestazione: '2',
            CodicePrestazione: 'A9.99',
            DenominazionePrestazione: 'Una prestazione che non esiste',
            ProtocolloDomanda: 'PROVA-1',
            DataErogazionePrestazione: '2026-03-01',
            ImportoPrestazione: 10_000,
            PresaCarico: '2',
          },
        ],
      },
    ],
  }),
);
const message = createMessage(
  cooperationMessages['support-proposed'],
  cooperationMessages['support-proposed'].example,
  {
    id: id(4),
    sender: id(2),
    recipient: id(5),
    time: '2026-11-02T09:00:00.000Z',
  },
);
const bundle = exportCase(
  { cartellaId: record.id, records: [record as never], procedures: [], documents: [] },
  { enteId: id(2), exportedAt: '2026-11-02T09:00:00.000Z' },
);
const reply = writeLombardiaReply({
  id: 'R1',
  createdAt: '2026-11-02T09:00:05Z',
  sender: 'r',
  receiver: 'c',
  code: 'CA',
  replyTo: 'M1',
  details: [],
});

const codes = async (text: string) => (await judge(text, '2026-11-22')).issues.map(({ code }) => code);

describe('The verdict on what is pasted', () => {
  it.each<[DocumentKind, boolean, string]>([
    ['record', true, JSON.stringify(record)],
    ['message', true, JSON.stringify(message)],
    ['case', true, JSON.stringify(bundle)],
    ['lombardia', true, reply],
    ['siuss', false, flow],
    ['lombardia', false, '<PRSS_IN001004ZZ xmlns="urn:hl7-org:v3"/>'],
    ['unknown', false, '{"a":1}'],
    ['unknown', false, 'null'],
    ['unknown', false, 'testo qualsiasi'],
    ['siuss', false, '<!DOCTYPE a [<!ENTITY b "c">]><Flusso/>'],
  ])('knows a %s, sound: %s', async (kind, sound, text) => {
    expect(await judge(text, '2026-11-22')).toMatchObject({ kind, sound });
  });

  it('tells what no schema can: a benefit that does not exist, the region of another numbering', async () => {
    expect((await codes(flow)).sort()).toEqual(['siuss.region-mismatch', 'siuss.unknown-benefit']);
  });

  it('tells what is wrong in a record, with the code lists', async () => {
    const broken = { ...record, data: { ...record.data, userArea: 'inventata', openedOn: undefined } };
    expect((await codes(JSON.stringify(broken))).length).toBe(2);
  });

  it('has a sentence in both languages for what it says', async () => {
    for (const text of [flow, '{"a":1}', '{', '<a/>'])
      for (const code of await codes(text))
        for (const locale of ['it', 'en'] as const) expect(catalogues[locale]).toHaveProperty([code]);
  });
});

describe('The comparison of two schemas', () => {
  const schema = (...values: string[]) =>
    JSON.stringify({
      type: 'object',
      required: ['esito'],
      additionalProperties: false,
      properties: { esito: { enum: values } },
    });

  it('tells whom a change breaks, with what no longer goes', () => {
    const told = unwrap(compareSchemas(schema('a', 'b'), schema('a'), true, 'it'));
    expect(told.compatibility).toBe('forward');
    expect(told.changes[0]).toMatchObject({ refused: { esito: 'b' } });
    expect(told.changes[0]?.text).toContain('eliminazione di un valore (b)');
  });

  it('minds whether readers are open', () => {
    const more = JSON.stringify({
      ...JSON.parse(schema('a')),
      properties: { esito: { enum: ['a'] }, note: { type: 'string' } },
    });
    expect(unwrap(compareSchemas(schema('a'), more, true, 'it')).compatibility).toBe('full');
    expect(unwrap(compareSchemas(schema('a'), more, false, 'it')).compatibility).toBe('backward');
  });

  it('refuses what is no schema, in its place', () => {
    const refused = compareSchemas('{', '{"type":"strano"}', true, 'it');
    expect(refused.ok ? [] : refused.issues.map(({ path }) => path[0])).toEqual(['before']);
    const strange = compareSchemas('{}', '{"type":"strano"}', true, 'it');
    expect(strange.ok ? [] : strange.issues[0]?.path).toEqual(['after', 'type']);
  });
});
