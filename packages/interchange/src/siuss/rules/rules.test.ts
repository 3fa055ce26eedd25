import type { Issue } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { alba, codes, minore, occasional, periodic, soundFlow, soundSinba, taxCode } from '../fixtures/sound';
import type { Beneficiario, PrestazioneSociale, Sinba } from '../layout';
import { checkSingle, checkSiuss, siussRules } from '.';

const said = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, severity, path }) => `${severity} ${code} ${path.join('/')}`);

function ofPerson(change: Partial<Beneficiario>): string[] {
  return said(checkSiuss({ ...soundFlow, records: [{ ...alba, ...change }] }, codes)).map((line) =>
    line.replace('Beneficiario/0/', ''),
  );
}

function ofBenefit(base: PrestazioneSociale, change: object): string[] {
  const benefit = { ...base, ...change } as Record<string, unknown>;
  for (const [name, value] of Object.entries(benefit)) if (value === undefined) delete benefit[name];
  return ofPerson({ PrestazioniSociali: [benefit as never] }).map((line) => line.replace('PrestazioniSociali/0/', ''));
}

const ofChild = (change: Partial<Sinba>): string[] =>
  said(checkSiuss({ ...soundSinba, records: [{ ...minore, ...change }] }, codes)).map((line) =>
    line.replace('SINBA/0/', ''),
  );

const none = undefined;
const dsu = { NumeroProtocolloDSU: 'INPS-ISEE-2026-00000001X-00', AnnoProtocolloDSU: '2026', DataDSU: '2026-01-20' };
const sina = {
  Mobilita: '1',
  AttivitaVitaQuotidiana: '1',
  DisturbiComportamentali: '1',
  AreaReddituale: '1',
  AreaSupporto: '1',
  FonteDerivazioneValutazione: '2',
  StrumentoValutazione: '7',
};

const periodicCases: [string, object, string[]][] = [
  ['without character', { CaratterePrestazione: none }, ['incomplete siuss.character-missing CaratterePrestazione']],
  ['without start', { DataInizioPrestazione: none }, ['incomplete siuss.periodic-start-missing DataInizioPrestazione']],
  [
    'without monthly amount',
    { ImportoMensile: none, ImportoQuotaEnte: none, ImportoQuotaUtente: none },
    ['incomplete siuss.periodic-amount-missing ImportoMensile'],
  ],
  [
    'with a single amount too',
    { ImportoPrestazione: 100 },
    ['warning siuss.periodic-as-occasional ImportoPrestazione'],
  ],
  [
    'that ends before it begins',
    { DataFinePrestazione: '2026-01-31', PeriodoErogazione: none },
    ['error siuss.end-before-start DataFinePrestazione'],
  ],
  ['over two years', { DataFinePrestazione: '2027-01-31' }, ['error siuss.end-in-another-year DataFinePrestazione']],
  [
    'with more months than it lasts',
    { PeriodoErogazione: 11 },
    ['warning siuss.months-beyond-period PeriodoErogazione'],
  ],
  [
    'of nothing',
    { ImportoMensile: 0, ImportoQuotaEnte: 0, ImportoQuotaUtente: 0 },
    ['error siuss.amount-not-positive ImportoMensile'],
  ],
  [
    'with a negative share',
    { ImportoQuotaUtente: -1, ImportoQuotaEnte: 30_001 },
    ['error siuss.amount-negative ImportoQuotaUtente'],
  ],
  ['with shares that do not make the amount', { ImportoQuotaSSN: 1 }, ['warning siuss.shares-sum ImportoQuotaEnte']],
  ['without shares', { ImportoQuotaEnte: none, ImportoQuotaUtente: none }, []],
  ['that INPS does not list', { CodicePrestazione: 'A9.99' }, ['error siuss.unknown-benefit CodicePrestazione']],
  ['in care without area', { AreaUtenza: none }, ['incomplete siuss.user-area-missing AreaUtenza']],
  ['in care for disability without SINA', { AreaUtenza: '2' }, ['warning siuss.sina-expected SINA']],
  [
    'with a SINA of unknown needs',
    { SINA: { ...sina, NecessitaInterventiSociali: { CodicePrestazione: ['A9.99'] } } },
    ['error siuss.unknown-benefit SINA/NecessitaInterventiSociali'],
  ],
  ['with a complete SINA', { AreaUtenza: '2', SINA: sina }, []],
  [
    'for persons in care, to one who is not',
    { CodicePrestazione: 'A2.16', PresaCarico: '2' },
    ['warning siuss.benefit-without-care PresaCarico'],
  ],
  ['for rent without event', { CodicePrestazione: 'A1.05.01' }, ['incomplete siuss.benefit-event-missing DataEvento']],
  [
    'of a province without end',
    { CodicePrestazione: 'A1.04.03', DataFinePrestazione: none },
    ['incomplete siuss.benefit-end-missing DataFinePrestazione'],
  ],
  ['with a DSU that it does not need', dsu, ['warning siuss.dsu-not-pertinent PresenzaProvaMezzi']],
  [
    'with a name of spaces',
    { DenominazionePrestazione: ' '.repeat(10) },
    ['error siuss.blank DenominazionePrestazione'],
  ],
  ['without protocol number', { ProtocolloDomanda: ' ' }, ['error siuss.blank ProtocolloDomanda']],
  ['open', { DataFinePrestazione: none }, []],
];

const occasionalCases: [string, object, string[]][] = [
  [
    'without date',
    { DataErogazionePrestazione: none },
    ['incomplete siuss.occasional-date-missing DataErogazionePrestazione'],
  ],
  ['without amount', { ImportoPrestazione: none }, ['incomplete siuss.occasional-amount-missing ImportoPrestazione']],
  ['of a negative amount', { ImportoPrestazione: -5 }, ['error siuss.amount-not-positive ImportoPrestazione']],
  ['with months', { PeriodoErogazione: 2 }, ['warning siuss.occasional-as-periodic ImportoMensile']],
  [
    'under ISEE without DSU',
    { NumeroProtocolloDSU: none, AnnoProtocolloDSU: none, DataDSU: none },
    ['incomplete siuss.dsu-missing NumeroProtocolloDSU'],
  ],
  ['with half a DSU', { DataDSU: none }, ['incomplete siuss.dsu-partial NumeroProtocolloDSU']],
  ['with an empty DSU number', { NumeroProtocolloDSU: '' }, ['incomplete siuss.dsu-partial NumeroProtocolloDSU']],
  [
    'with a DSU number of another form',
    { NumeroProtocolloDSU: '1234' },
    ['warning siuss.dsu-protocol NumeroProtocolloDSU'],
  ],
  ['with the DSU of another year', { AnnoProtocolloDSU: '2025' }, ['warning siuss.dsu-year AnnoProtocolloDSU']],
  [
    'for rent',
    { CodicePrestazione: 'A1.05.01', DataEvento: '2026-01-01' },
    [
      'incomplete siuss.benefit-start-missing DataInizioPrestazione',
      'incomplete siuss.benefit-end-missing DataFinePrestazione',
      'incomplete siuss.benefit-monthly-missing ImportoMensile',
    ],
  ],
];

const address = alba.Indirizzo[0] ?? { CodiceNazione: '380' };
const personCases: [string, Partial<Beneficiario>, string[]][] = [
  [
    'with a wrong check character',
    { CodiceFiscale: alba.CodiceFiscale.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')) },
    ['error siuss.tax-code-check CodiceFiscale'],
  ],
  ['with a numeric code', { CodiceFiscale: '01234567897' }, []],
  [
    'with a numeric code that is wrong, padded',
    { CodiceFiscale: '01234567890   ' },
    ['error siuss.tax-code-check CodiceFiscale'],
  ],
  ['with omocodia where it is allowed', { CodiceFiscale: taxCode('PRVLBA84B69H50M') }, []],
  ['in lower case', { CodiceFiscale: alba.CodiceFiscale.toLowerCase() }, []],
  [
    'born in another year',
    { Anagrafica: { ...alba.Anagrafica, AnnoNascita: '1985' } },
    ['warning siuss.tax-code-year CodiceFiscale'],
  ],
  ['of another sex', { Anagrafica: { ...alba.Anagrafica, Genere: '1' } }, ['warning siuss.tax-code-sex CodiceFiscale']],
  [
    'born elsewhere',
    { Anagrafica: { ...alba.Anagrafica, LuogoNascita: 'Z330' } },
    ['warning siuss.tax-code-place CodiceFiscale'],
  ],
  [
    'born nowhere',
    { CodiceFiscale: taxCode('PRVLBA84B69X999'), Anagrafica: { ...alba.Anagrafica, LuogoNascita: 'X999' } },
    ['error siuss.unknown-birthplace Anagrafica/LuogoNascita'],
  ],
  ['without surname', { Anagrafica: { ...alba.Anagrafica, Cognome: ' ' } }, ['error siuss.blank Anagrafica/Cognome']],
  ['without name', { Anagrafica: { ...alba.Anagrafica, Nome: ' ' } }, ['error siuss.blank Anagrafica/Nome']],
  ['of unavailable citizenship', { Anagrafica: { ...alba.Anagrafica, CodiceCittadinanza: '990' } }, []],
  [
    'of unknown citizenships',
    { Anagrafica: { ...alba.Anagrafica, CodiceCittadinanza: '999', CodiceSecondaCittadinanza: '000' } },
    [
      'error siuss.unknown-country Anagrafica/CodiceCittadinanza',
      'error siuss.unknown-country Anagrafica/CodiceSecondaCittadinanza',
    ],
  ],
  ['living abroad', { Indirizzo: [{ CodiceNazione: '250' }] }, []],
  [
    'living nowhere',
    { Indirizzo: [{ CodiceNazione: '990' }] },
    ['error siuss.unknown-country Indirizzo/0/CodiceNazione'],
  ],
  [
    'in Italy, who knows where',
    { Indirizzo: [{ CodiceNazione: '380' }] },
    [
      'incomplete siuss.region-missing Indirizzo/0/CodiceRegione',
      'incomplete siuss.municipality-missing Indirizzo/0/CodiceComune',
    ],
  ],
  [
    'in a comune that is not',
    { Indirizzo: [{ ...address, CodiceComune: '047999' }] },
    ['error siuss.unknown-municipality Indirizzo/0/CodiceComune'],
  ],
  [
    'with the ISTAT region',
    { Indirizzo: [{ ...address, CodiceRegione: '09' }] },
    ['error siuss.region-mismatch Indirizzo/0/CodiceRegione'],
  ],
  [
    'in Trento with the region of Bolzano',
    { Indirizzo: [{ CodiceNazione: '380', CodiceComune: '022205', CodiceRegione: '03' }] },
    ['error siuss.region-mismatch Indirizzo/0/CodiceRegione'],
  ],
];

const childCases: [string, Partial<Sinba>, string[]][] = [
  [
    'called by the tax code',
    { IDBeneficiario: `.${taxCode('PRVLBA18B69H501')}` },
    ['error siuss.pseudonym-is-tax-code IDBeneficiario'],
  ],
  [
    'called by the case number',
    { IDBeneficiario: 'G713.12345' },
    ['warning siuss.pseudonym-is-case-number IDBeneficiario'],
  ],
  [
    'with a disability of no kind',
    { Disabilita: '1' },
    [
      'incomplete siuss.disability-kind-missing TipoDisabilita',
      'incomplete siuss.disability-certificate-missing InvCivCertificazioni',
    ],
  ],
  ['with the kind of no disability', { TipoDisabilita: '1' }, ['warning siuss.not-pertinent TipoDisabilita']],
  [
    'reported to the court, who knows when',
    { SegnalazioneAutoritaGiudiziaria: '1' },
    ['incomplete siuss.report-month-missing DataSegnalazione'],
  ],
  ['not reported on a month', { DataSegnalazione: '01/2026' }, ['warning siuss.not-pertinent DataSegnalazione']],
  [
    'under an order without month',
    { ProvvedimentoGiudiziario: '1' },
    ['incomplete siuss.order-month-missing DataProvvedimentoGiudiziario'],
  ],
  [
    'under no order on a month',
    { DataProvvedimentoGiudiziario: '01/2026' },
    ['warning siuss.not-pertinent DataProvvedimentoGiudiziario'],
  ],
  ['in a household of nobody', { NumeroComponentiISEE: 0 }, ['error siuss.isee-members NumeroComponentiISEE']],
  [
    'of unknown parents',
    { CodiceCittadinanzaPadre: '000', CodiceCittadinanzaMadre: '990' },
    ['error siuss.unknown-country CodiceCittadinanzaPadre'],
  ],
  [
    'in no region',
    { CodiceRegioneResidenza: '22', CodiceRegioneResidenzaPadre: '00', CodiceRegioneResidenzaMadre: '99' },
    [
      'error siuss.unknown-region CodiceRegioneResidenza',
      'error siuss.unknown-region CodiceRegioneResidenzaPadre',
      'error siuss.unknown-region CodiceRegioneResidenzaMadre',
    ],
  ],
  ['in no state', { CodiceNazioneResidenza: '990' }, ['error siuss.unknown-country CodiceNazioneResidenza']],
  [
    'with unknown benefits',
    { Prestazioni: { CodicePrestazione: ['A2.16', 'A9.99'] } },
    ['error siuss.unknown-benefit Prestazioni'],
  ],
];

describe('The rules of the flows', () => {
  it('accept the sound samples', () => {
    expect(checkSiuss(soundFlow, codes)).toEqual([]);
    expect(checkSiuss({ ...soundFlow, records: [{ ...alba, PrestazioniSociali: [occasional] }] }, codes)).toEqual([]);
    expect(checkSiuss(soundSinba, codes)).toEqual([]);
  });

  it.each(periodicCases)('on a periodic benefit %s', (_, change, expected) => {
    expect(ofBenefit(periodic, change)).toEqual(expected);
  });

  it.each(occasionalCases)('on a benefit given once %s', (_, change, expected) => {
    expect(ofBenefit(occasional, change)).toEqual(expected);
  });

  it.each(personCases)('on a person %s', (_, change, expected) => {
    expect(ofPerson(change)).toEqual(expected);
  });

  it.each(childCases)('on a child %s', (_, change, expected) => {
    expect(ofChild(change)).toEqual(expected);
  });

  it('on the header', () => {
    const header = {
      Nome: 'H501.PSA.INPS.20140423.115235',
      Ente: { ...soundFlow.header.Ente, Indirizzo: 'XXXX', CFOperatore: '00000000001' },
    };
    expect(said(checkSiuss({ ...soundFlow, header }, codes))).toEqual([
      'warning siuss.flow-name IdentificazioneFlusso/Nome',
      'error siuss.unknown-birthplace IdentificazioneFlusso/Ente/Indirizzo',
      'error siuss.tax-code-check IdentificazioneFlusso/Ente/CFOperatore',
    ]);
  });

  it('are each shown by a case above', () => {
    const shown = new Set(
      [...periodicCases, ...occasionalCases, ...personCases, ...childCases].flatMap(([, , expected]) =>
        expected.map((line) => line.split(' ')[1]),
      ),
    );
    const all = Object.entries(siussRules).flatMap(([part, rules]) =>
      part === 'Ente' || part === 'IdentificazioneFlusso' ? [] : rules.map(({ code }) => code),
    );
    expect(all.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('are applied to every part that the layout accepts, so that everything is told at once', () => {
    const person = {
      CodiceFiscale: 'x',
      Indirizzo: [{ CodiceNazione: '990' }],
      PrestazioniSociali: [{ ...periodic, AreaUtenza: none } as never],
    };
    expect(ofPerson(person)).toEqual([
      'error siuss.shape CodiceFiscale',
      'error siuss.unknown-country Indirizzo/0/CodiceNazione',
      'incomplete siuss.user-area-missing PrestazioniSociali/0/AreaUtenza',
    ]);
  });

  it('want at least one record', () => {
    expect(said(checkSiuss({ ...soundFlow, records: [] }, codes))).toEqual(['incomplete siuss.missing Beneficiario']);
  });

  it('want one person and one benefit in each flow of the e-service', () => {
    expect(checkSingle(soundFlow)).toEqual([]);
    expect(checkSingle(soundSinba)).toEqual([]);
    expect(said(checkSingle({ ...soundFlow, records: [alba, alba] }))).toEqual(['error siuss.not-single ']);
    expect(
      said(checkSingle({ ...soundFlow, records: [{ ...alba, PrestazioniSociali: [periodic, occasional] }] })),
    ).toEqual(['error siuss.not-single ']);
  });
});
