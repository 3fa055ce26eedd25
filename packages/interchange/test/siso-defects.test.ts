import { civilDate, unwrap } from '@cartella/core';
import { describe, expect, it, vi } from 'vitest';
import { xsdEngine } from '../check/xsd-engine';
import { readGepi } from '../src/gepi';
import { type LombardiaPhase, lombardiaItems, lombardiaPhases, readLombardia, writeLombardia } from '../src/lombardia';
import {
  checkSiuss,
  type PrestazioneSociale,
  readSiuss,
  type Sinba,
  siussXsd,
  splitByYear,
  writeSiuss,
} from '../src/siuss';
import { alba, codes, minore, occasional, periodic, soundFlow, soundSinba } from '../src/siuss/fixtures/sound';
import { readCsv } from '../src/tabular';

const withBenefit = (benefit: object) => ({
  ...soundFlow,
  records: [{ ...alba, PrestazioniSociali: [benefit as PrestazioneSociale] }],
});
const withChild = (change: object) => ({ ...soundSinba, records: [{ ...minore, ...change } as Sinba] });
const codesOf = (document: Parameters<typeof checkSiuss>[0]): string[] =>
  checkSiuss(document, codes).map(({ code }) => code);

// Defects read in the source of SISO, numbered as in the list of the evaluators.
describe('Defects of SISO that our flows do not have', () => {
  it('2: an assessment still to come is told as missing, whatever the machine that exports says', () => {
    const disabled = { ...periodic, AreaUtenza: '2' } as const;
    expect(codesOf(withBenefit(disabled))).toEqual(['siuss.sina-expected']);
    vi.stubEnv('true', 'true');
    expect(codesOf(withBenefit(disabled))).toEqual(['siuss.sina-expected']);
    vi.unstubAllEnvs();
  });

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

  it('6: each benefit keeps its own shares, and each month is paid once however a period is cut into years', async () => {
    const shares = [1, 250, 30_000].map((ImportoQuotaEnte, index) => ({
      ...periodic,
      ProtocolloDomanda: `PROVA-${index}`,
      ImportoMensile: ImportoQuotaEnte,
      ImportoQuotaEnte,
      ImportoQuotaUtente: 0,
    }));
    const read = unwrap(
      await readSiuss([unwrap(writeSiuss({ ...soundFlow, records: [{ ...alba, PrestazioniSociali: shares }] }))]),
    );
    expect(read.records).toMatchObject([{ PrestazioniSociali: shares }]);
    const years = splitByYear(civilDate('2024-11-10'), civilDate('2026-02-09'), civilDate('2026-06-30'));
    expect(years.map(({ months }) => months)).toEqual([2, 12, 1]);
  });

  it('7: nothing is written that the layout does not accept, and no value is repeated in what is said', () => {
    const written = writeSiuss({ ...soundFlow, records: [{ ...alba, CodiceFiscale: 'SEGRETO' }] });
    expect(written.ok).toBe(false);
    expect(JSON.stringify(written)).not.toContain('SEGRETO');
  });

  it('7: no person is printed while a flow is written, read and checked', async () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
    checkSiuss(unwrap(await readSiuss([unwrap(writeSiuss(soundFlow))])), codes);
    const calls = [...printed.mock.calls, ...log.mock.calls];
    vi.restoreAllMocks();
    expect(calls).toEqual([]);
  });

  it('12: every datum of every phase of the regional message is written and read back, none is left for later', async () => {
    const lists = Object.fromEntries(lombardiaItems.map(({ code }) => [code, ['01']]));
    const values = { coded: '01', money: '10.50', date: '2026-11-02', text: 'Testo di prova', free: 'prova' };
    const message = {
      id: 'M1',
      createdAt: '2026-11-02T09:00:00Z',
      sender: 'comune-di-prova',
      receiver: 'regione',
      encounters: (Object.keys(lombardiaPhases) as LombardiaPhase[]).map((phase) => ({
        phase,
        id: phase,
        status: 'active' as const,
        start: '2026-01-10',
        patientTaxCode: alba.CodiceFiscale,
        data: lombardiaItems
          .filter((item) => item.phase === phase)
          .map(({ code, value }) => ({ code, value: values[value] })),
      })),
    };
    expect(unwrap(await readLombardia([unwrap(writeLombardia(message, lists))], lists))).toEqual(message);
  });

  it('12: an extract of GePI becomes households, not a file kept for show', async () => {
    const domande =
      'Codice identificativo domanda;Nome completo richiedente;Data presentazione domanda\nD1;Alba Prova;02/11/2026\n';
    const componenti = `Codice identificativo domanda;Codice fiscale;Cognome;Nome\nD1;${alba.CodiceFiscale};Prova;Alba\n`;
    const { households } = unwrap(await readGepi(readCsv([domande]), readCsv([componenti])));
    expect(households).toMatchObject([{ members: [{ person: { familyName: 'Prova', givenName: 'Alba' } }] }]);
  });

  it('15: a benefit is known by its code, whatever its name says', () => {
    const named = (CodicePrestazione: string) => ({
      ...periodic,
      CodicePrestazione,
      DenominazionePrestazione: 'Voce di prova A2.07',
    });
    expect(codesOf(withBenefit(named('A3.02')))).toEqual([]);
    expect(codesOf(withBenefit(named('A9.99')))).toEqual(['siuss.unknown-benefit']);
  });
});
