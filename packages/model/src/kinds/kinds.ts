import { accesso } from '../accesso';
import { analisiPreliminare } from '../analisi-preliminare';
import { cartellaSociale, presaInCarico } from '../cartella-sociale';
import { diaryEntry } from '../diary-entry';
import { household } from '../household';
import { erogazione, intervento } from '../intervento';
import { operator, organisation, unit } from '../organisation';
import { person } from '../person';
import { progettoPersonalizzato } from '../progetto-personalizzato';
import type { DataOf, RecordDefinition, RecordOf } from '../record';
import { valutazioneFinale } from '../valutazione-finale';

/** Every kind of record of the common model, by its name. */
export const recordKinds = {
  person,
  household,
  organisation,
  unit,
  operator,
  accesso,
  'cartella-sociale': cartellaSociale,
  'presa-in-carico': presaInCarico,
  'diary-entry': diaryEntry,
  'analisi-preliminare': analisiPreliminare,
  'progetto-personalizzato': progettoPersonalizzato,
  intervento,
  erogazione,
  'valutazione-finale': valutazioneFinale,
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
