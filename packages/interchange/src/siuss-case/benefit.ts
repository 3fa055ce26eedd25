import { civilDate } from '@cartella/core';
import type { CartellaSociale, Domanda, Erogazione, InstrumentResult, Isee, PresaInCarico } from '@cartella/model';
import { type SiussCodes, splitByYear } from '../siuss';
import { supplementOf } from './supplement';

/** A delivery and what of its case the flow asks about. */
export interface CaseOfDelivery {
  readonly erogazione: Erogazione;
  readonly cartella?: CartellaSociale;
  readonly preseInCarico: readonly PresaInCarico[];
  /** The indicator that the benefit was given on. */
  readonly isee?: Isee;
  /** The request that the benefit answers. */
  readonly domanda?: Domanda;
  /** The multidimensional assessment, answered with the codes of the layout: items are the names of its fields. */
  readonly sina?: InstrumentResult;
}

/** One year of a delivery, as far as it is known. */
export interface YearOfBenefit {
  readonly year: number;
  readonly benefit: Record<string, unknown>;
}

/** A name that the layout accepts: short ones are told with their code. */
function denomination(label: string | undefined, code: string): string | undefined {
  if (label === undefined) return undefined;
  return (label.length < 10 ? `${label} (prestazione ${code})` : label).slice(0, 200);
}

function meansTest({ erogazione, isee }: CaseOfDelivery, codes: SiussCodes): string {
  const { meansTested, siussCode } = erogazione.data;
  if (!meansTested) return '4';
  const hasIsee = erogazione.data.iseeProtocol !== undefined || isee !== undefined;
  return hasIsee || codes.benefit(siussCode)?.isee === true ? '1' : '2';
}

function isInCare(preseInCarico: readonly PresaInCarico[], from: string, to: string): boolean {
  return preseInCarico.some(({ data }) => data.startDate <= to && from <= (data.endDate ?? '9999'));
}

/** Minutes of service, when the quantity of the delivery counts time. */
function minutesOf({ data: { quantity, unitOfMeasure } }: Erogazione): number | undefined {
  if (quantity === undefined) return undefined;
  if (unitOfMeasure === 'hours') return quantity * 60;
  return unitOfMeasure === 'minutes' ? quantity : undefined;
}

const protocolYear = (protocol: string | undefined): string | undefined =>
  /^INPS-ISEE-(\d{4})-/.exec(protocol ?? '')?.[1];

/** The assessment as the layout wants it, from the answers to its instrument. */
function sinaOf({ data: { answers } }: InstrumentResult): Record<string, unknown> {
  const many = (item: string): string[] => answers.filter((answer) => answer.item === item).map(({ value }) => value);
  const [needs, disabilities] = [many('CodicePrestazione'), many('InvCiv')];
  const single = answers.filter(({ item }) => item !== 'CodicePrestazione' && item !== 'InvCiv');
  return {
    ...Object.fromEntries(single.map(({ item, value }) => [item, value])),
    ...(needs.length === 0 ? {} : { NecessitaInterventiSociali: { CodicePrestazione: needs } }),
    ...(disabilities.length === 0 ? {} : { InvaliditaCivile: { InvCiv: disabilities } }),
  };
}

/** The sworn declaration: number, year and day, as far as the delivery, the indicator and the supplement know. */
function dsuOf({ erogazione, isee }: CaseOfDelivery, dsuDate: string | undefined): Record<string, unknown> {
  const protocol = erogazione.data.iseeProtocol ?? isee?.data.dsuProtocol;
  const day = dsuDate ?? (isee?.data.dsuProtocol === protocol ? isee?.data.submittedOn : undefined);
  return {
    NumeroProtocolloDSU: protocol,
    AnnoProtocolloDSU: protocolYear(protocol) ?? day?.slice(0, 4),
    DataDSU: day,
  };
}

function commonFields(source: CaseOfDelivery, codes: SiussCodes): Record<string, unknown> {
  const { erogazione, cartella, domanda, sina } = source;
  const { data } = erogazione;
  const more = supplementOf(erogazione);
  return {
    TipoOperazione: 'I',
    PresenzaProvaMezzi: more.meansTest ?? meansTest(source, codes),
    CaratterePrestazione: data.frequency === 'monthly' ? '1' : '2',
    ...(data.meansTested ? dsuOf(source, more.dsuDate) : {}),
    CodicePrestazione: data.siussCode,
    DenominazionePrestazione: denomination(codes.benefit(data.siussCode)?.label, data.siussCode),
    ProtocolloDomanda:
      more.requestProtocol ?? domanda?.data.protocol?.slice(0, 32) ?? erogazione.id.replaceAll('-', ''),
    DataEvento: more.eventDate,
    ImportoQuotaEnte: data.enteShare,
    ImportoQuotaUtente: data.personShare,
    ImportoQuotaSSN: data.ssnShare,
    ImportoQuotaRichiesta: more.requestedAmount,
    ImportoSogliaISEE: more.iseeThreshold,
    OreServizioMensile: more.serviceMinutesPerMonth ?? minutesOf(erogazione),
    AreaUtenza: cartella?.data.userArea,
    SINA: more.sina ?? (sina === undefined ? undefined : sinaOf(sina)),
  };
}

/**
 * Tells a delivery as benefits of the flow, one for each calendar year.
 *
 * @param asOf - Day on which the flow is made: an open delivery is told up to its year.
 */
export function toYearsOfBenefit(source: CaseOfDelivery, codes: SiussCodes, asOf: string): YearOfBenefit[] {
  const { data } = source.erogazione;
  const common = commonFields(source, codes);
  const care = (from: string, to: string): '1' | '2' => (isInCare(source.preseInCarico, from, to) ? '1' : '2');
  if (data.frequency === 'once') {
    const day = data.date ?? asOf;
    const benefit = {
      ...common,
      DataErogazionePrestazione: data.date,
      ImportoPrestazione: data.amount,
      PresaCarico: care(day, day),
    };
    return [{ year: Number(day.slice(0, 4)), benefit }];
  }
  if (data.startDate === undefined) {
    return [
      {
        year: Number(asOf.slice(0, 4)),
        benefit: { ...common, ImportoMensile: data.amount, PresaCarico: care(asOf, asOf) },
      },
    ];
  }
  const end = data.endDate === undefined ? undefined : civilDate(data.endDate);
  return splitByYear(civilDate(data.startDate), end, civilDate(asOf)).map((part) => ({
    year: part.year,
    benefit: {
      ...common,
      DataInizioPrestazione: part.start,
      DataFinePrestazione: part.end,
      PeriodoErogazione: part.months === 0 ? undefined : part.months,
      ImportoMensile: data.amount,
      PresaCarico: care(part.start, part.end ?? asOf),
    },
  }));
}
