import { accessLogEntry } from '../access-log';
import { accesso } from '../accesso';
import { analisiPreliminare } from '../analisi-preliminare';
import { attendance, attendanceMonth } from '../attendance';
import { cartellaSociale, presaInCarico } from '../cartella-sociale';
import { caseTeam, equipeMultidisciplinare } from '../case-team';
import { colloquio, relazione } from '../colloquio';
import {
  certification,
  civilStatus,
  education,
  employment,
  healthCondition,
  housing,
  legalProtection,
} from '../condition';
import { diaryEntry } from '../diary-entry';
import { document } from '../document';
import { domanda } from '../domanda';
import { commitment, fund } from '../fund';
import { household } from '../household';
import { identityDocument, permessoDiSoggiorno } from '../identity-document';
import { identityLink, sealedLink } from '../identity-link';
import { instrumentResult } from '../instrument';
import { erogazione, intervento } from '../intervento';
import { dsu, isee } from '../isee';
import { message, receipt } from '../message';
import { misuraDiSostegno } from '../misura-di-sostegno';
import { operator, organisation, unit } from '../organisation';
import { pattoIndividualizzato } from '../patto-individualizzato';
import { person } from '../person';
import { consent, privacyNotice } from '../privacy';
import { progettoPersonalizzato } from '../progetto-personalizzato';
import { affidamento, provvedimentoGiudiziario } from '../provvedimento';
import { quadroDiAnalisi, valutazioneMultidimensionale } from '../quadro-di-analisi';
import type { DataOf, RecordDefinition, RecordOf } from '../record';
import { referral } from '../referral';
import { relationship } from '../relationship';
import { segnalazione } from '../segnalazione';
import { valutazioneFinale } from '../valutazione-finale';

/** Every kind of record of the common model, by its name: people, bodies, the case from first contact to closure, administration. */
export const recordKinds = {
  person,
  'identity-document': identityDocument,
  'permesso-di-soggiorno': permessoDiSoggiorno,
  'civil-status': civilStatus,
  education,
  employment,
  housing,
  'health-condition': healthCondition,
  certification,
  'legal-protection': legalProtection,
  'identity-link': identityLink,
  'sealed-link': sealedLink,
  household,
  relationship,
  organisation,
  unit,
  operator,
  accesso,
  segnalazione,
  'cartella-sociale': cartellaSociale,
  'presa-in-carico': presaInCarico,
  'case-team': caseTeam,
  'diary-entry': diaryEntry,
  colloquio,
  relazione,
  'analisi-preliminare': analisiPreliminare,
  'quadro-di-analisi': quadroDiAnalisi,
  'valutazione-multidimensionale': valutazioneMultidimensionale,
  'instrument-result': instrumentResult,
  'equipe-multidisciplinare': equipeMultidisciplinare,
  'progetto-personalizzato': progettoPersonalizzato,
  'patto-individualizzato': pattoIndividualizzato,
  'misura-di-sostegno': misuraDiSostegno,
  intervento,
  erogazione,
  attendance,
  'attendance-month': attendanceMonth,
  affidamento,
  'provvedimento-giudiziario': provvedimentoGiudiziario,
  referral,
  'valutazione-finale': valutazioneFinale,
  domanda,
  isee,
  dsu,
  fund,
  commitment,
  document,
  'privacy-notice': privacyNotice,
  consent,
  'access-log-entry': accessLogEntry,
  message,
  receipt,
} as const;

/** Name of a kind of record. */
export type RecordKind = keyof typeof recordKinds;

/** Data of a kind of record, by its name. */
export type RecordData<K extends RecordKind = RecordKind> = DataOf<(typeof recordKinds)[K]>;

/** Record of a kind with its envelope, by its name. */
export type ModelRecord<K extends RecordKind = RecordKind> = { [P in K]: RecordOf<(typeof recordKinds)[P]> }[K];

/** Tells whether a name is that of a kind of record. */
export function isRecordKind(name: string): name is RecordKind {
  return Object.hasOwn(recordKinds, name);
}

/** Finds the definition of a kind of record, or `undefined`. */
export function recordDefinition(kind: string): RecordDefinition | undefined {
  return isRecordKind(kind) ? (recordKinds[kind] as unknown as RecordDefinition) : undefined;
}
