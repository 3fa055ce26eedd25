import type { Catalogues } from '@cartella/core';

/** Words of a form that is a file. */
export const offlineWords: Catalogues = {
  it: {
    'ui.offline.noscript':
      'Per compilare questo modulo serve un browser con JavaScript attivo. Non serve la connessione.',
    'ui.offline.about':
      'Questo modulo si compila senza connessione. Quello che scrivi resta in questo computer finché non consegni il file che si crea alla fine.',
    'ui.offline.copy': 'Salva una copia di questo file con quello che hai scritto',
    'ui.offline.kept': 'Quello che hai scritto è salvato in questo browser.',
    'ui.offline.not-kept': 'Questo browser non salva quello che scrivi: salva una copia del file prima di chiudere.',
    'ui.offline.forget': 'Cancella da questo computer quello che ho scritto',
    'ui.offline.make': 'Crea il file da consegnare',
    'ui.offline.made': 'Il file firmato è pronto: {name}. Consegnalo al servizio che ti ha dato il modulo.',
    'ui.offline.failed':
      'Non è stato possibile firmare il file. Quello che hai scritto è qui: prova con un altro browser.',
    'ui.offline.expired': 'Questo modulo è scaduto: il servizio non può più accettarlo. Chiedine uno nuovo.',
  },
  en: {
    'ui.offline.noscript': 'A browser with JavaScript is needed to fill in this form. No connection is needed.',
    'ui.offline.about':
      'This form is filled in without a connection. What you write stays on this computer until you hand over the file made at the end.',
    'ui.offline.copy': 'Save a copy of this file with what you wrote',
    'ui.offline.kept': 'What you wrote is saved in this browser.',
    'ui.offline.not-kept': 'This browser does not save what you write: save a copy of the file before you close it.',
    'ui.offline.forget': 'Delete from this computer what I wrote',
    'ui.offline.make': 'Make the file to hand over',
    'ui.offline.made': 'The signed file is ready: {name}. Hand it to the service that gave you the form.',
    'ui.offline.failed': 'The file could not be signed. What you wrote is here: try another browser.',
    'ui.offline.expired': 'This form has expired: the service can no longer take it. Ask for a new one.',
  },
};
