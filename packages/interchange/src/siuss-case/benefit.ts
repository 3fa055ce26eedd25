import { civilDate } from '@cartella/core';
import type { CartellaSociale, Erogazione, PresaInCarico } from '@cartella/model';
import { type SiussCodes, splitByYear } from '../siuss';
import { supplementOf } from './supplement';

/** A delivery and what of its case the flow asks about. */
export interface CaseOfDelivery {
  readonly erogazione: Erogazione;
  readonly cartella?: CartellaSociale;
  readonly preseInCarico: readonly PresaInCarico[];
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

function meansTest(erogazione: Erogazione, codes: SiussCodes): string {
  const { meansTested, iseeProtocol, siussCode } = erogazione.data;
  if (!meansTested) return '4';
  return iseeProtocol !== undefined || codes.benefit(siussCode)?.isee === true ? '1' : '2';
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

function commonFields({ erogazione, cartella }: CaseOfDelivery, codes: SiussCodes): Record<string, unknown> {
  const { data } = erogazione;
  const more = supplementOf(erogazione);
  return {
    TipoOperazione: 'I',
    PresenzaProvaMezzi: more.meansTest ?? meansTest(erogazione, codes),
    CaratterePrestazione: data.frequency === 'monthly' ? '1' : '2',
    NumeroProtocolloDSU: data.iseeProtocol,
    AnnoProtocolloDSU: protocolYear(data.iseeProtocol) ?? more.dsuDate?.slice(0, 4),
    DataDSU: more.dsuDate,
    CodicePrestazione: data.siussCode,
    DenominazionePrestazione: denomination(codes.benefit(data.siussCode)?.label, data.siussCode),
    ProtocolloDomanda: more.requestProtocol ?? erogazione.id.replaceAll('-', ''),
    DataEvento: more.eventDate,
    ImportoQuotaEnte: data.enteShare,
    ImportoQuotaUtente: data.personShare,
    ImportoQuotaSSN: data.ssnShare,
    ImportoQuotaRichiesta: more.requestedAmount,
    ImportoSogliaISEE: more.iseeThreshold,
    OreServizioMensile: more.serviceMinutesPerMonth ?? minutesOf(erogazione),
    AreaUtenza: cartella?.data.userArea,
    SINA: more.sina,
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
