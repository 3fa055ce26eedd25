import type { Issue } from '@cartella/core';

/** Where a datum of the flow comes from: the record in which an operator mends it. */
export interface Place {
  readonly record: 'person' | 'erogazione' | 'cartella-sociale' | 'presa-in-carico';
  readonly path: readonly string[];
}

const inPerson = (field: string): Place => ({ record: 'person', path: ['data', field] });
const inDelivery = (field: string): Place => ({ record: 'erogazione', path: ['data', field] });
const inSupplement = (field: string): Place => ({ record: 'erogazione', path: ['ext', 'siuss', field] });

/** The declared mapping from the common model to the flow: each field of the layout and the element it is made from. */
export const siussPlaces: Readonly<Record<string, Place>> = {
  CodiceFiscale: inPerson('taxCode'),
  Cognome: inPerson('familyName'),
  Nome: inPerson('givenName'),
  AnnoNascita: inPerson('dateOfBirth'),
  LuogoNascita: inPerson('birthPlace'),
  Genere: inPerson('sex'),
  CodiceCittadinanza: inPerson('citizenships'),
  CodiceSecondaCittadinanza: inPerson('citizenships'),
  Indirizzo: inPerson('addresses'),
  CodiceRegione: inPerson('addresses'),
  CodiceComune: inPerson('addresses'),
  CodiceNazione: inPerson('addresses'),
  PresenzaProvaMezzi: inDelivery('meansTested'),
  CaratterePrestazione: inDelivery('frequency'),
  NumeroProtocolloDSU: inDelivery('iseeProtocol'),
  AnnoProtocolloDSU: inDelivery('iseeProtocol'),
  DataDSU: inSupplement('dsuDate'),
  CodicePrestazione: inDelivery('siussCode'),
  DenominazionePrestazione: inDelivery('siussCode'),
  ProtocolloDomanda: inSupplement('requestProtocol'),
  DataEvento: inSupplement('eventDate'),
  DataInizioPrestazione: inDelivery('startDate'),
  DataFinePrestazione: inDelivery('endDate'),
  DataErogazionePrestazione: inDelivery('date'),
  ImportoPrestazione: inDelivery('amount'),
  PeriodoErogazione: inDelivery('endDate'),
  ImportoMensile: inDelivery('amount'),
  ImportoQuotaEnte: inDelivery('enteShare'),
  ImportoQuotaUtente: inDelivery('personShare'),
  ImportoQuotaSSN: inDelivery('ssnShare'),
  ImportoQuotaRichiesta: inSupplement('requestedAmount'),
  ImportoSogliaISEE: inSupplement('iseeThreshold'),
  OreServizioMensile: inSupplement('serviceMinutesPerMonth'),
  PresaCarico: { record: 'presa-in-carico', path: ['data', 'startDate'] },
  AreaUtenza: { record: 'cartella-sociale', path: ['data', 'userArea'] },
  SINA: inSupplement('sina'),
};

/** What the flow relies on in the common model, as a profile has to know it: whatever hides one of these fields is refused with its name. */
export const siussNeed = {
  id: 'siuss',
  label: { it: 'SIUSS: prestazioni sociali (PS, PSA, SINA)', en: 'SIUSS: social benefits (PS, PSA, SINA)' },
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 24',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
  fields: fieldsOfModel(),
};

function fieldsOfModel(): readonly { readonly record: Place['record']; readonly field: string }[] {
  const named = Object.values(siussPlaces).flatMap(({ record, path: [root, field] }) =>
    root === 'data' && field !== undefined ? [[`${record}/${field}`, { record, field }] as const] : [],
  );
  return [...new Map(named).values()];
}

/** Finds where to mend what is wrong in a flow: the last name of the path that the mapping knows. */
export function placeOf(issue: Issue): Place | undefined {
  const known = issue.path.findLast((name) => typeof name === 'string' && Object.hasOwn(siussPlaces, name));
  return typeof known === 'string' ? siussPlaces[known] : undefined;
}
