import type { Catalogues } from '@cartella/core';

/** Wording of the problems of the HTTP boundary. */
export const serverCatalogues: Catalogues = {
  it: {
    'case.unknown-alias': 'Questa procedura non conosce la scheda inviata.',
    'configuration.invalid': 'La variabile {variable} non ha un valore valido.',
    'http.bad-request': 'La richiesta non è scritta come la cartella la aspetta.',
    'http.unauthenticated': 'Per continuare bisogna accedere.',
    'http.session-expired': 'La sessione è scaduta. Accedi di nuovo: quello che hai scritto è conservato.',
    'http.forbidden': 'Questa azione non ti è consentita.',
    'http.not-found': 'Non c’è nulla a questo indirizzo, o non è per te.',
    'http.stale': 'Qualcuno ha modificato questi dati mentre li guardavi. Quello che hai scritto è conservato.',
    'http.too-large': 'La richiesta è troppo grande.',
    'http.unprocessable': 'Ci sono problemi da sistemare.',
    'http.precondition-required': 'Manca la versione che si sta modificando.',
    'http.unavailable': 'L’archivio non risponde. Quello che hai scritto è conservato: riprova tra poco.',
    'http.fault': 'Si è verificato un errore nel sistema. Quello che hai scritto è conservato.',
  },
  en: {
    'case.unknown-alias': 'This procedure does not know the record that was sent.',
    'configuration.invalid': 'The variable {variable} has no valid value.',
    'http.bad-request': 'The request is not written as the cartella expects it.',
    'http.unauthenticated': 'Sign in to continue.',
    'http.session-expired': 'The session has expired. Sign in again: what you wrote is kept.',
    'http.forbidden': 'You may not do this.',
    'http.not-found': 'There is nothing at this address, or it is not for you.',
    'http.stale': 'Somebody changed these data while you looked at them. What you wrote is kept.',
    'http.too-large': 'The request is too large.',
    'http.unprocessable': 'There are problems to mend.',
    'http.precondition-required': 'The version being changed is missing.',
    'http.unavailable': 'The archive does not answer. What you wrote is kept: try again shortly.',
    'http.fault': 'Something went wrong in the system. What you wrote is kept.',
  },
};
