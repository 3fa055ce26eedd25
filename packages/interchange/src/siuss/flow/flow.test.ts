import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../check/random';
import { randomDocument } from '../../../check/siuss-documents';
import { alba, minore, soundFlow, soundSinba } from '../fixtures/sound';
import { checkDocument, readSiuss, streamSiuss, writeSiuss, writeSiussStream } from '.';

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const codesOf = (issues: readonly { code: string; path: readonly (string | number)[] }[]): string[] =>
  issues.map(({ code, path }) => `${code} ${path.join('/')}`);

describe('A SIUSS flow', () => {
  it('is written with the names, the order and the amounts of the layout', () => {
    const xml = unwrap(writeSiuss(soundFlow));
    expect(xml).toContain('<Flusso xmlns="http://inps.it/Casellario">');
    expect(xml).toContain(
      'ImportoMensile="300.00" ImportoQuotaEnte="200.00" ImportoQuotaUtente="100.00" OreServizioMensile="12.30"',
    );
    expect(xml.indexOf('<Anagrafica')).toBeLessThan(xml.indexOf('<Indirizzo'));
  });

  it('is read back the same, whichever layout it is', async () => {
    for (const flow of ['PS_PSA_SINA', 'SINBA'] as const) {
      for (let seed = 1; seed <= 60; seed += 1) {
        const document = randomDocument(flow, seededRandom(seed));
        expect(unwrap(await readSiuss([unwrap(writeSiuss(document))]))).toEqual(document);
      }
    }
  });

  it('is written in pieces as it is written whole, leaving out what the layout refuses', async () => {
    const refused: unknown[] = [];
    const broken = { ...alba, CodiceFiscale: 'non un codice' };
    const pieces = writeSiussStream('PS_PSA_SINA', soundFlow.header, [alba, broken, alba], (index, issues) =>
      refused.push([index, codesOf(issues)]),
    );
    expect(await textOf(pieces)).toBe(unwrap(writeSiuss({ ...soundFlow, records: [alba, alba] })));
    expect(refused).toEqual([[1, ['siuss.shape Beneficiario/1/CodiceFiscale']]]);
  });

  it('does not exist without records or with a wrong header', async () => {
    const never = (): void => undefined;
    await expect(textOf(writeSiussStream('PS_PSA_SINA', soundFlow.header, [], never))).rejects.toThrow(
      'without records',
    );
    await expect(
      textOf(writeSiussStream('SINBA', { ...soundFlow.header, Nome: 'x'.repeat(51) }, [minore], never)),
    ).rejects.toThrow('header');
    expect(codesOf(checkDocument({ ...soundFlow, records: [] }))).toEqual(['siuss.missing Beneficiario']);
  });

  it('tells everything that is wrong at once, each in its place', () => {
    const { Nome: _, ...nameless } = alba.Anagrafica;
    const record = {
      ...alba,
      Anagrafica: { ...nameless, Genere: 'F', Soprannome: 'x' },
      Indirizzo: [],
      PrestazioniSociali: [{ ...alba.PrestazioniSociali[0], PeriodoErogazione: 13, ImportoMensile: 1.5 }],
    };
    expect(codesOf(checkDocument({ ...soundFlow, records: [record as never] }))).toEqual([
      'siuss.unexpected Beneficiario/0/Anagrafica/Soprannome',
      'siuss.missing Beneficiario/0/Anagrafica/Nome',
      'siuss.unknown-code Beneficiario/0/Anagrafica/Genere',
      'siuss.missing Beneficiario/0/Indirizzo',
      'siuss.out-of-range Beneficiario/0/PrestazioniSociali/0/PeriodoErogazione',
      'siuss.not-whole Beneficiario/0/PrestazioniSociali/0/ImportoMensile',
    ]);
  });

  it('gives header and records one by one, a broken record not hiding the others', async () => {
    const xml = unwrap(writeSiuss({ ...soundFlow, records: [alba, alba] })).replace('Genere="2"', 'Genere="3"');
    const events = [];
    for await (const event of streamSiuss([xml])) events.push(event);
    expect(events.map(({ kind }) => kind)).toEqual(['header', 'record', 'record']);
    expect(codesOf(events[1]?.issues ?? [])).toEqual(['siuss.unknown-code Beneficiario/0/Anagrafica/Genere']);
    expect(events[1]).not.toHaveProperty('record');
    expect(events[2]).toMatchObject({ record: alba, index: 1 });
  });

  it('ends with a refusal when it is cut, so that nothing of it is applied', async () => {
    const xml = unwrap(writeSiuss(soundFlow));
    const events = [];
    for await (const event of streamSiuss([xml.slice(0, -20)])) events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'refused', issues: [{ code: 'xml.truncated' }] });
    expect((await readSiuss([xml.slice(0, -20)])).ok).toBe(false);
  });

  it.each([
    [
      'both layouts in one file',
      (xml: string) =>
        xml.replace('</Flusso>', `${unwrap(writeSiuss(soundSinba)).match(/<SINBA .*<\/SINBA>/s)?.[0]}</Flusso>`),
    ],
    ['no header', (xml: string) => xml.replace(/<IdentificazioneFlusso.*<\/IdentificazioneFlusso>/s, '')],
    ['no records', (xml: string) => xml.replace(/<Beneficiario.*<\/Beneficiario>/s, '')],
    ['another root', (xml: string) => xml.replaceAll('Flusso ', 'Fluss0 ').replace('</Flusso>', '</Fluss0>')],
    ['text between records', (xml: string) => xml.replace('<Beneficiario', 'ciao<Beneficiario')],
  ])('is refused with %s', async (_, spoil) => {
    const read = await readSiuss([spoil(unwrap(writeSiuss(soundFlow)))]);
    expect(read.ok).toBe(false);
  });
});
