import type { Catalogues } from '@cartella/core';

/** Words of the end of a session and of the quick exit. */
export const sessionTexts: Catalogues = {
  it: {
    'session.ending': 'La sessione sta per finire',
    'session.ending.left.one': 'Resta meno di un minuto. Quello che hai scritto è salvato.',
    'session.ending.left.other': 'Restano {count} minuti. Quello che hai scritto è salvato.',
    'session.ending.left.many': 'Restano {count} minuti. Quello che hai scritto è salvato.',
    'session.stay': 'Continua a lavorare',
    'session.leave': 'Esci ora',
    'session.ended': 'La sessione è finita',
    'session.over.note': 'Quello che hai scritto è salvato. Entra di nuovo: torni a questo punto.',
    'session.sign-in': 'Entra di nuovo',
    'session.exit': 'Esci subito',
    'session.exit.help': 'Premi tre volte Maiusc per uscire subito.',
  },
  en: {
    'session.ending': 'The session is about to end',
    'session.ending.left.one': 'Less than a minute is left. What you wrote is saved.',
    'session.ending.left.other': '{count} minutes are left. What you wrote is saved.',
    'session.stay': 'Go on working',
    'session.leave': 'Leave now',
    'session.ended': 'The session is over',
    'session.over.note': 'What you wrote is saved. Sign in again: you come back to this point.',
    'session.sign-in': 'Sign in again',
    'session.exit': 'Leave at once',
    'session.exit.help': 'Press Shift three times to leave at once.',
  },
};
