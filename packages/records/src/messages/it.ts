import type { Catalogue } from '@cartella/core';

/** Italian wording of the issues of this package. */
export const recordsIt: Catalogue = {
  'access.conflict-of-interest': 'Chi è in conflitto di interessi con la persona non può seguirne il caso.',
  'access.denied': 'Il tuo ruolo non lo permette.',
  'access.explanation-missing': 'Scrivi perché: serve una motivazione.',
  'access.same-person': 'Chi ha chiesto l’apertura non può anche autorizzarla: serve una seconda persona.',
  'attendance-month.repeated': 'Di questo mese c’è già la chiusura: riaprila o richiudila.',
  'attendance.month-closed': 'Il mese di presenze è chiuso: per correggerlo riaprilo, con un motivo.',
  'case.stale': 'Intanto qualcun altro ha fatto avanzare il caso: ricarica e riprova.',
  'case.unknown': 'Questo caso non c’è.',
  'draft.stale': 'La bozza è stata salvata anche da un’altra finestra: scegli quale tenere.',
  'fund.less-than-committed': 'Del fondo è già impegnato di più: non può valere meno di quanto ne è impegnato.',
  'fund.over-committed': 'Il fondo non basta: quello che ne resta è meno dell’importo che si impegna.',
  'idempotency.payload-differs': 'La stessa richiesta è arrivata con un contenuto diverso.',
  'idempotency.still-running': 'La stessa richiesta è ancora in corso.',
  'message.payload-differs': 'Un messaggio con questo identificativo è già arrivato con un contenuto diverso.',
  'operator.subject-taken': 'Un altro operatore dell’ente ha già questo identificativo di accesso.',
  'profile-change.decided': 'Qualcuno ha già deciso di questa proposta.',
  'profile-change.same-hand': 'Chi propone un profilo non può approvarlo: serve una seconda persona.',
  'profile-change.stale':
    'Intanto è entrato in vigore un altro profilo: guarda che cosa è cambiato e proponi di nuovo.',
  'record.not-found': 'Questo documento non c’è.',
  'record.seal-needs-act': 'Per sigillare o dissigillare un documento serve un atto.',
  'record.stale': 'Intanto qualcun altro ha modificato questi dati: confronta e scegli.',
  'record.unknown-kind': 'Questo tipo di documento non esiste.',
  'record.unknown-reference': 'Ciò a cui il dato rimanda non c’è.',
  'record.unstorable-text': 'Il testo contiene caratteri che non si possono conservare.',
  'session.over': 'La sessione è finita: entra di nuovo.',
  'retention.not-ready': 'Il fascicolo non è a questo punto dello scarto.',
  'resource.exhausted': 'Non ce n’è più abbastanza: i posti, le ore o le somme disponibili sono finiti.',
};
