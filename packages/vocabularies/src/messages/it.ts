import type { Catalogue } from '@cartella/core';

/** Italian wording of the issues of this package. */
export const it: Catalogue = {
  'code-list.shape': 'Questa parte dell’elenco di codici manca o non ha la forma prevista.',
  'code-list.date': 'Questa data dell’elenco di codici non esiste: scrivila come AAAA-MM-GG.',
  'code-list.period-order': 'La voce finisce prima di cominciare.',
  'code-list.duplicate-code': 'Il codice è già usato da un’altra voce nello stesso periodo.',
  'code-list.unknown-replacement': 'Il codice che dovrebbe sostituire la voce non è nell’elenco.',
  'code-list.replaced-by-itself': 'Una voce non può essere sostituita da sé stessa.',
  'code-list.unknown-parent': 'La voce superiore non è nell’elenco.',
  'code-list.parent-cycle': 'La voce risulta superiore a sé stessa.',
  'code-list.unknown-mapping': 'Il codice comune a cui la voce corrisponde non è nell’elenco.',
  'local-list.namespace':
    'Il prefisso dell’ente ammette solo lettere minuscole, cifre e trattini, e comincia con una lettera.',
  'local-list.prefix': 'Il codice di una voce locale comincia con «{namespace}:».',
  'local-list.mapping':
    'Una voce locale corrisponde a un codice comune esistente, oppure è dichiarata solo locale: una delle due.',
  'local-list.unknown-code': 'Questo codice non è nell’elenco comune.',
  'local-list.nothing-left': 'Nascondere tutte le voci non è ammesso: non resterebbe nulla da scegliere.',
  'crosswalk.unknown-list': 'L’elenco indicato dalla corrispondenza non è tra quelli caricati.',
  'crosswalk.unknown-code': 'La corrispondenza indica un codice che l’elenco non ha.',
  'crosswalk.duplicate-pair': 'La corrispondenza tra questi due codici è scritta due volte.',
  'crosswalk.relation': 'La relazione tra due codici è una di: exact, broader, narrower, related.',
};
