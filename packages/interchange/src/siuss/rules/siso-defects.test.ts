import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { xsdEngine } from '../../../check/xsd-engine';
import { alba, codes, minore, occasional, periodic, soundFlow, soundSinba } from '../fixtures/sound';
import { writeSiuss } from '../flow';
import type { PrestazioneSociale, Sinba } from '../layout';
import { siussXsd } from '../schema';
import { checkSiuss } from '.';

const withBenefit = (benefit: object) => ({
  ...soundFlow,
  records: [{ ...alba, PrestazioniSociali: [benefit as PrestazioneSociale] }],
});
const withChild = (change: object) => ({ ...soundSinba, records: [{ ...minore, ...change } as Sinba] });
const codesOf = (document: Parameters<typeof checkSiuss>[0]): string[] =>
  checkSiuss(document, codes).map(({ code }) => code);

// Defects read in the source of SISO, numbered as in the list of the evaluators.
describe('Defects of SISO that our flows do not have', () => {
  it('3: a missing means test, character or taking in charge is told with everything else, never a crash', () => {
    const {
      PresenzaProvaMezzi: _,
      CaratterePrestazione: __,
      PresaCarico: ___,
      DenominazionePrestazione: ____,
      ...rest
    } = periodic;
    expect(checkSiuss(withBenefit(rest), codes).map(({ path }) => path.at(-1))).toEqual([
      'PresenzaProvaMezzi',
      'DenominazionePrestazione',
      'PresaCarico',
    ]);
    const { CaratterePrestazione: _____, ...noCharacter } = periodic;
    expect(codesOf(withBenefit({ ...noCharacter, ImportoMensile: undefined }))).toContain('siuss.character-missing');
  });

  it('4: a benefit that depends on the ISEE must say which DSU', () => {
    const { NumeroProtocolloDSU: _, AnnoProtocolloDSU: __, DataDSU: ___, ...rest } = occasional;
    expect(codesOf(withBenefit(rest))).toEqual(['siuss.dsu-missing']);
  });

  it('5: an order of the court is checked for itself, not for the report to the court, and a missing answer does not pass', () => {
    expect(codesOf(withChild({ ProvvedimentoGiudiziario: '1', SegnalazioneAutoritaGiudiziaria: '2' }))).toEqual([
      'siuss.order-month-missing',
    ]);
    expect(
      codesOf(
        withChild({ ProvvedimentoGiudiziario: '2', SegnalazioneAutoritaGiudiziaria: '1', DataSegnalazione: '02/2026' }),
      ),
    ).toEqual([]);
    expect(codesOf(withChild({ ProvvedimentoGiudiziario: undefined }))).toEqual(['siuss.missing']);
  });

  it('6: hours are written as the schema wants them, whatever their number', () => {
    const accepts = xsdEngine(siussXsd('PS_PSA_SINA'));
    for (const minutes of [0, 5, 59, 60, 179, 744 * 60]) {
      const xml = unwrap(writeSiuss(withBenefit({ ...periodic, OreServizioMensile: minutes })));
      expect(xml).not.toMatch(/OreServizioMensile="[^"]*:/);
      expect(accepts(xml)).toBe(true);
    }
  });

  it('7: nothing is written that the layout does not accept, and no value is repeated in what is said', () => {
    const written = writeSiuss({ ...soundFlow, records: [{ ...alba, CodiceFiscale: 'SEGRETO' }] });
    expect(written.ok).toBe(false);
    expect(JSON.stringify(written)).not.toContain('SEGRETO');
  });
});
