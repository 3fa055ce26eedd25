import { caseTransfer } from './bodies/case-transfer';
import { cancellation, correction, receipt } from './bodies/control';
import { pathEnded, pathResumed, pathStarted, pathSuspended } from './bodies/path';
import { pattoProposed, pattoSigned } from './bodies/patto';
import { householdShared, personShared } from './bodies/people';
import { segnalazioneAnswered, segnalazioneSent } from './bodies/segnalazione';
import { activityReported, supportDecided, supportProposed } from './bodies/support';
import { validationAnswered, validationRequested } from './bodies/validation';
import { type MessageDefinition, messageTypeOf } from './definition';

/** Every message of cooperation, by its name. */
export const cooperationMessages = {
  'person-shared': personShared,
  'household-shared': householdShared,
  segnalazione: segnalazioneSent,
  'segnalazione-answer': segnalazioneAnswered,
  'path-started': pathStarted,
  'path-suspended': pathSuspended,
  'path-resumed': pathResumed,
  'path-ended': pathEnded,
  'patto-proposed': pattoProposed,
  'patto-signed': pattoSigned,
  'support-proposed': supportProposed,
  'support-decided': supportDecided,
  'activity-report': activityReported,
  'validation-request': validationRequested,
  'validation-answer': validationAnswered,
  'case-transfer': caseTransfer,
  receipt,
  correction,
  cancellation,
} as const;

/** Messages by their name: those of the kit, and those that a profile adds. */
export type MessageSet = Readonly<Record<string, MessageDefinition>>;

/** Finds the definition of a type of message, as the envelope says it. */
export function definitionOf(messages: MessageSet, type: string): MessageDefinition | undefined {
  return Object.values(messages).find((definition) => messageTypeOf(definition) === type);
}
