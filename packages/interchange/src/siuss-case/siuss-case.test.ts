import { unwrap } from '@cartella/core';
import type {
  CartellaSociale,
  Domanda,
  Erogazione,
  ErogazioneData,
  InstrumentResult,
  Isee,
  Person,
  PersonData,
  PresaInCarico,
} from '@cartella/model';
import { erogazione as erogazioneKind, person as personKind } from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { xsdEngine } from '../../check/xsd-engine';
import { siussXsd, writeSiuss } from '../siuss';
import { lists, soundFlow, taxCode } from '../siuss/fixtures/sound';
import { layouts } from '../siuss/layout';
import { type DeliverySource, prepareSiuss, SiussSupplementSchema, siussNeed, siussPlaces, toMendByPerson } from '.';

const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const envelope = {
  enteId: id(1),
  recordedAt: '2026-01-01T08:00:00.000Z',
  version: 1,
  provenance: { source: 'declared' },
  sensitivity: 'special',
} as const;

const alba = (change: object = {}): Person => ({
  ...envelope,
  id: id(10),
  kind: 'person',
  schema: 'person/1.0.0',
  data: personKind.data.parse({
    identity: 'identified',
    familyName: 'Prova',
    givenName: 'Alba',
    taxCode: taxCode('PRVLBA84B69H501'),
    dateOfBirth: '1984-02-29',
    birthPlace: 'H501',
    sex: 'F',
    citizenships: ['ITA'],
    addresses: [{ kind: 'residence', comune: 'G713', streetName: 'Via dei Collaudi' }],
    ...change,
  }) as PersonData,
});

const delivery = (change: object = {}, siuss: Record<string, never> | object = {}): Erogazione => ({
  ...envelope,
  id: id(20),
  kind: 'erogazione',
  schema: 'erogazione/1.0.0',
  data: erogazioneKind.data.parse({
    interventoId: id(30),
    personId: id(10),
    siussCode: 'A2.07',
    frequency: 'monthly',
    startDate: '2025-10-01',
    endDate: '2026-03-31',
    amount: 30_000,
    enteShare: 20_000,
    personShare: 10_000,
    meansTested: false,
    ...change,
  }) as ErogazioneData,
  ext: { siuss: siuss as never },
});

const cartella: CartellaSociale = {
  ...envelope,
  id: id(40),
  kind: 'cartella-sociale',
  schema: 'cartella-sociale/1.0.0',
  data: { personId: id(10), openedOn: '2025-09-01', userArea: '3' },
};

const inCare: PresaInCarico = {
  ...envelope,
  id: id(50),
  kind: 'presa-in-carico',
  schema: 'presa-in-carico/1.0.0',
  data: {
    cartellaId: id(40),
    startDate: '2026-01-10',
    responsibleOperatorId: id(60),
    kind: 'social',
    motivation: 'Prova',
  },
};

const source = (person: Person, erogazione: Erogazione): DeliverySource => ({
  person,
  erogazione,
  cartella,
  preseInCarico: [inCare],
});
const prepare = (person: Person, erogazione: Erogazione) =>
  prepareSiuss([source(person, erogazione)], lists, '2026-04-30');
const told = (person: Person, erogazione: Erogazione): string[] =>
  prepare(person, erogazione).problems.map(
    ({ issue, place, year }) => `${year} ${issue.code} ${place?.record}/${place?.path.join('/')}`,
  );

describe('From the case to the flow', () => {
  it('a monthly delivery over two years becomes a record for each, in care only when the person was', () => {
    const { ready, problems, excluded } = prepare(alba(), delivery());
    expect({ problems, excluded }).toEqual({ problems: [], excluded: [] });
    expect(ready.map(({ key }) => key)).toEqual([`${id(20)}/2025`, `${id(20)}/2026`]);
    expect(ready[0]?.record).toEqual({
      CodiceFiscale: taxCode('PRVLBA84B69H501'),
      Anagrafica: {
        Cognome: 'Prova',
        Nome: 'Alba',
        AnnoNascita: '1984',
        LuogoNascita: 'H501',
        Genere: '2',
        CodiceCittadinanza: '380',
      },
      Indirizzo: [{ CodiceRegione: '17', CodiceComune: '047014', CodiceNazione: '380' }],
      PrestazioniSociali: [
        {
          TipoOperazione: 'I',
          PresenzaProvaMezzi: '4',
          CaratterePrestazione: '1',
          CodicePrestazione: 'A2.07',
          DenominazionePrestazione: 'Voce di prova A2.07',
          ProtocolloDomanda: id(20).replaceAll('-', ''),
          DataInizioPrestazione: '2025-10-01',
          DataFinePrestazione: '2025-12-31',
          PeriodoErogazione: 3,
          ImportoMensile: 30_000,
          ImportoQuotaEnte: 20_000,
          ImportoQuotaUtente: 10_000,
          PresaCarico: '2',
          AreaUtenza: '3',
        },
      ],
    });
    expect(ready[1]?.record.PrestazioniSociali[0]).toMatchObject({
      DataInizioPrestazione: '2026-01-01',
      DataFinePrestazione: '2026-03-31',
      PresaCarico: '1',
    });
  });

  it('what is ready is accepted by the schema', () => {
    const accepts = xsdEngine(siussXsd('PS_PSA_SINA'));
    const { ready } = prepare(alba(), delivery());
    for (const { record } of ready) expect(accepts(unwrap(writeSiuss({ ...soundFlow, records: [record] })))).toBe(true);
    expect(ready).toHaveLength(2);
  });

  it('a delivery given once carries its day, its amount and its DSU', () => {
    const once = {
      frequency: 'once',
      startDate: undefined,
      endDate: undefined,
      date: '2026-02-10',
      siussCode: 'A1.04',
      meansTested: true,
      iseeProtocol: 'INPS-ISEE-2026-00000001X-00',
    };
    const { ready, problems } = prepare(alba(), delivery(once, { dsuDate: '2026-01-20', requestProtocol: 'PROVA-7' }));
    expect(problems).toEqual([]);
    expect(ready[0]?.record.PrestazioniSociali[0]).toMatchObject({
      CaratterePrestazione: '2',
      DataErogazionePrestazione: '2026-02-10',
      ImportoPrestazione: 30_000,
      PresenzaProvaMezzi: '1',
      AnnoProtocolloDSU: '2026',
      DataDSU: '2026-01-20',
      ProtocolloDomanda: 'PROVA-7',
    });
  });

  it('what is missing is told all at once, in the record where it is mended', () => {
    const person = alba({
      dateOfBirth: { absent: 'unknown' },
      identity: 'declared',
      citizenships: undefined,
      addresses: undefined,
    });
    const monthly = delivery({
      amount: undefined,
      enteShare: undefined,
      personShare: undefined,
      endDate: '2025-12-31',
      meansTested: true,
    });
    expect(told(person, monthly)).toEqual([
      '2025 siuss.missing person/data/dateOfBirth',
      '2025 siuss.missing person/data/citizenships',
      '2025 siuss.missing person/data/addresses',
      '2025 siuss.periodic-amount-missing erogazione/data/amount',
      '2025 siuss.dsu-missing erogazione/data/iseeProtocol',
    ]);
  });

  it('a warning is told and does not hold the record back', () => {
    const { ready, problems } = prepare(alba(), delivery({ personShare: 9_999, endDate: '2025-12-31' }));
    expect(problems.map(({ issue }) => issue.code)).toEqual(['siuss.shares-sum']);
    expect(ready).toHaveLength(1);
  });

  it.each([
    ['nobody has the tax code', { taxCode: undefined }, 'no-tax-code'],
    ['the person refused it', { taxCode: { absent: 'refused' } }, 'no-tax-code'],
    ['the identity is protected', { identity: 'protected' }, 'protected'],
    ['the tax code is masked', { taxCode: { absent: 'masked' } }, 'protected'],
    ['the layout refuses its letters', { taxCode: taxCode('PRVLBA84BS9H501') }, 'omocodia'],
  ])('a person is left out and listed when %s', (_, change, reason) => {
    expect(prepare(alba(change), delivery())).toEqual({
      ready: [],
      problems: [],
      excluded: [{ personId: id(10), erogazioneId: id(20), reason }],
    });
  });

  it('a protected address is never told', () => {
    const person = alba({
      addresses: [
        { kind: 'protected', comune: 'H501' },
        { kind: 'domicile', comune: 'A952' },
      ],
    });
    expect(prepare(person, delivery()).ready[0]?.record.Indirizzo).toEqual([
      { CodiceRegione: '03', CodiceComune: '021008', CodiceNazione: '380' },
    ]);
    expect(
      told(alba({ addresses: [{ kind: 'protected', comune: 'H501' }] }), delivery({ endDate: '2025-12-31' })),
    ).toEqual(['2025 siuss.missing person/data/addresses']);
  });

  it('a person abroad, or of a state that has no number, is told as such', () => {
    const abroad = { addresses: [{ kind: 'residence', state: 'FRA' }], citizenships: ['KOS', 'MAR'] };
    expect(prepare(alba(abroad), delivery()).ready[0]?.record).toMatchObject({
      Indirizzo: [{ CodiceNazione: '250' }],
      Anagrafica: { CodiceCittadinanza: '990', CodiceSecondaCittadinanza: '504' },
    });
    expect(told(alba({ citizenships: ['XXX'] }), delivery({ endDate: '2025-12-31' }))).toEqual([
      '2025 siuss.missing person/data/citizenships',
    ]);
  });

  it('says a short name with its code', () => {
    const entries = [{ code: 'A4.22', label: { it: 'Altro' } }];
    const { ready } = prepareSiuss(
      [source(alba(), delivery({ siussCode: 'A4.22' }))],
      { ...lists, benefits: { ...lists.benefits, entries } },
      '2026-04-30',
    );
    expect(ready[0]?.record.PrestazioniSociali[0]?.DenominazionePrestazione).toBe('Altro (prestazione A4.22)');
  });

  it('takes the DSU from the indicator, the protocol from the request and the assessment from its instrument', () => {
    const isee = {
      ...envelope,
      id: id(70),
      kind: 'isee',
      schema: 'isee/1.0.0',
      data: { dsuProtocol: 'INPS-ISEE-2026-00000001X-00', submittedOn: '2026-01-20' },
    } as unknown as Isee;
    const domanda = {
      ...envelope,
      id: id(71),
      kind: 'domanda',
      schema: 'domanda/1.0.0',
      data: { protocol: '2026/0001' },
    } as unknown as Domanda;
    const single = {
      Mobilita: '1',
      AttivitaVitaQuotidiana: '1',
      DisturbiComportamentali: '1',
      AreaReddituale: '1',
      AreaSupporto: '1',
      FonteDerivazioneValutazione: '2',
      StrumentoValutazione: '7',
    };
    const answers = [...Object.entries(single), ['CodicePrestazione', 'A2.07'], ['InvCiv', '5'], ['InvCiv', '7']].map(
      ([item, value]) => ({ item, value }),
    );
    const sina = {
      ...envelope,
      id: id(72),
      kind: 'instrument-result',
      schema: 'instrument-result/1.0.0',
      data: { answers },
    } as unknown as InstrumentResult;
    const { ready, problems } = prepareSiuss(
      [{ ...source(alba(), delivery({ meansTested: true, endDate: '2025-12-31' })), isee, domanda, sina }],
      lists,
      '2026-04-30',
    );
    expect(problems).toEqual([]);
    expect(ready[0]?.record.PrestazioniSociali[0]).toMatchObject({
      PresenzaProvaMezzi: '1',
      NumeroProtocolloDSU: 'INPS-ISEE-2026-00000001X-00',
      DataDSU: '2026-01-20',
      ProtocolloDomanda: '2026/0001',
      SINA: {
        ...single,
        NecessitaInterventiSociali: { CodicePrestazione: ['A2.07'] },
        InvaliditaCivile: { InvCiv: ['5', '7'] },
      },
    });
  });

  it('tells time as hours, and other quantities not at all', () => {
    const hoursOf = (change: object): unknown =>
      prepare(alba(), delivery(change)).ready[0]?.record.PrestazioniSociali[0]?.OreServizioMensile;
    expect(hoursOf({ quantity: 12, unitOfMeasure: 'hours' })).toBe(720);
    expect(hoursOf({ quantity: 45, unitOfMeasure: 'minutes' })).toBe(45);
    expect(hoursOf({ quantity: 20, unitOfMeasure: 'meals' })).toBeUndefined();
  });

  it('keeps of a supplement only what it respects', () => {
    const { ready } = prepare(
      alba(),
      delivery({}, { serviceMinutesPerMonth: 750, requestProtocol: '', sina: { Mobilita: '9' } }),
    );
    expect(ready[0]?.record.PrestazioniSociali[0]).toMatchObject({
      OreServizioMensile: 750,
      ProtocolloDomanda: id(20).replaceAll('-', ''),
    });
    expect(ready[0]?.record.PrestazioniSociali[0]).not.toHaveProperty('SINA');
  });

  it('tells an operator, person by person, what to mend: once for all deliveries, and where', () => {
    const incomplete = alba({ citizenships: undefined });
    const [first, second] = [
      delivery({ personShare: 9_999 }),
      { ...delivery({ amount: undefined, enteShare: undefined, personShare: undefined }), id: id(21) },
    ];
    const hidden = { ...alba({ identity: 'protected' }), id: id(11) };
    const prepared = prepareSiuss(
      [source(incomplete, first), source(incomplete, second), source(hidden, { ...delivery(), id: id(22) })],
      lists,
      '2026-04-30',
    );
    const short = (items: ReturnType<typeof toMendByPerson>[number]['missing']) =>
      items.map(({ issue, place, erogazioneIds }) => [
        issue.code,
        place?.path.join('/'),
        erogazioneIds.map((one) => one.slice(-2)),
      ]);
    const [protectedPerson, person, ...others] = toMendByPerson(prepared);
    expect(protectedPerson).toEqual({ personId: id(11), exclusion: 'protected', missing: [], warnings: [] });
    expect(person?.personId).toBe(id(10));
    expect(short(person?.missing ?? [])).toEqual([
      ['siuss.missing', 'data/citizenships', ['20', '21']],
      ['siuss.periodic-amount-missing', 'data/amount', ['21']],
    ]);
    expect(short(person?.warnings ?? [])).toEqual([['siuss.shares-sum', 'data/enteShare', ['20']]]);
    expect(others).toEqual([]);
    expect(toMendByPerson(prepare(alba(), delivery()))).toEqual([]);
  });

  it('knows where each field of the layout comes from', () => {
    const { Anagrafica, Indirizzo, PrestazioniSociali } = layouts.PS_PSA_SINA.record.children;
    const fields = [Anagrafica, Indirizzo, PrestazioniSociali].flatMap(({ element }) =>
      Object.keys(element.attributes),
    );
    expect(fields.filter((field) => field !== 'TipoOperazione' && siussPlaces[field] === undefined)).toEqual([]);
    for (const { record, path } of Object.values(siussPlaces)) {
      const [root, field = ''] = [path[0], path.at(-1)];
      if (root === 'ext') expect(SiussSupplementSchema.shape).toHaveProperty(field);
      if (root === 'data' && record === 'person') expect(personKind.data.shape).toHaveProperty(field);
      if (root === 'data' && record === 'erogazione') expect(erogazioneKind.data.shape).toHaveProperty(field);
    }
    expect(siussNeed.fields).toContainEqual({ record: 'cartella-sociale', field: 'userArea' });
    expect(siussNeed.fields).toHaveLength(
      new Set(
        Object.values(siussPlaces).flatMap(({ record, path }) => (path[0] === 'data' ? [`${record} ${path[1]}`] : [])),
      ).size,
    );
  });
});
