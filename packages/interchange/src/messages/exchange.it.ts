import type { Catalogue } from '@cartella/core';

/** Wording of the problems of messages, of their signatures and of what goes with them. */
export const exchangeIt: Catalogue = {
  'json.encoding': 'Il contenuto non è in UTF-8: chiedere al mittente di inviarlo in UTF-8.',
  'json.forbidden-key': 'Il contenuto ha una chiave riservata (__proto__): non è accettato.',
  'json.malformed': 'Il contenuto non è JSON, o è stato troncato: trasmetterlo di nuovo.',
  'json.not-portable':
    'Qui c’è un numero troppo grande o mezzo carattere, che non si potrebbe riscrivere uguale: correggere e inviare di nuovo.',
  'json.too-deep': 'Il contenuto ha più di {limit} livelli: non è un messaggio.',
  'json.too-large': 'Il contenuto supera {limit} byte.',

  'message.digest': 'L’impronta non è quella del contenuto: il messaggio è stato alterato o preparato male.',
  'message.expired': 'Il messaggio è scaduto: il mittente ne prepari uno nuovo.',
  'message.future': 'Il messaggio risulta preparato nel futuro: controllare l’orologio del mittente.',
  'message.id-reused': 'L’identificativo è già stato usato per un altro messaggio: il mittente ne usi uno nuovo.',
  'message.purpose': 'La finalità dichiarata non è quella di questo tipo di messaggio.',
  'message.recipient': 'Il messaggio è per un altro ente.',
  'message.sender': 'La provenienza non corrisponde al mittente.',
  'message.too-old': 'Il messaggio è troppo vecchio: il mittente ne prepari uno nuovo.',
  'message.unknown-type': 'Questo tipo di messaggio non è conosciuto.',

  'signature.algorithm': 'La firma usa un algoritmo non ammesso.',
  'signature.missing': 'Il messaggio non è firmato.',
  'signature.unknown-key': 'La chiave della firma non è tra quelle del mittente.',
  'signature.wrong': 'La firma non corrisponde al messaggio.',

  'attachment.archive': 'L’allegato è un archivio compresso, che non viene aperto: inviare il documento in PDF.',
  'attachment.digest': 'L’allegato non è quello descritto: l’impronta non corrisponde.',
  'attachment.size': 'L’allegato non ha la dimensione dichiarata ({expected} byte).',
  'attachment.type': 'L’allegato non è del tipo dichiarato.',

  'case.conflict': 'Una scheda del fascicolo è già qui con un contenuto diverso: chiarire con il mittente quale vale.',
  'case.digest': 'L’impronta del fascicolo non corrisponde: è stato alterato o troncato.',
  'case.duplicate': 'La stessa versione di una scheda compare due volte.',
  'case.local-code': 'Un codice è locale del mittente: si conserva, ma il suo significato va chiesto.',
  'case.missing-record': 'Una scheda ne cita un’altra che non è nel fascicolo.',
  'case.no-cartella': 'Nel fascicolo manca la cartella sociale di cui parla.',
  'case.unknown-kind': 'Tipo di scheda non conosciuto ({kind}): si conserva com’è.',
  'case.withheld': 'Una scheda ({kind}) non è stata trasmessa ({reason}).',

  'table.encoding': 'Il file non è in UTF-8: salvarlo come CSV UTF-8.',
  'table.too-large': 'Il file supera il limite di {limit} (colonne, righe o caratteri di una cella).',
  'table.unclosed-quote': 'Una cella aperta con le virgolette non si chiude (riga {line}).',
  'table.stray-quote': 'C’è una virgoletta fuori posto (riga {line}).',
  'table.empty-cell': 'La cella «{column}» è vuota: compilarla.',
  'table.extra-cells': 'La riga ha più celle delle intestazioni: controllare i separatori.',
  'table.missing-column': 'Manca la colonna «{column}».',
  'table.unknown-column': 'Una colonna non è tra quelle previste: viene ignorata.',
  'table.twice-column': 'La colonna «{column}» compare due volte.',
  'table.wrong-cell': 'La cella «{column}» non ha il contenuto previsto: correggerla.',
  'workbook.not-a-workbook': 'Il file non è una cartella di lavoro XLSX leggibile.',
  'workbook.too-large': 'La cartella di lavoro supera il limite di {limit}.',

  'lombardia.no-list': 'Manca l’elenco regionale «{list}»: caricarlo nel profilo dall’allegato della Regione.',
  'lombardia.phase-twice': 'La stessa fase compare due volte nel messaggio.',
  'lombardia.structure': 'Il messaggio non ha la struttura della cartella sociale regionale.',
  'lombardia.unknown-code': 'Il codice non è nell’elenco regionale «{list}»: sceglierne uno dall’elenco.',
  'lombardia.unknown-item': 'Questo dato non è previsto in questa fase.',
  'lombardia.unknown-reply': 'La risposta non dice se il messaggio è stato accettato: chiederlo alla Regione.',
  'lombardia.value': 'Il valore di «{label}» non è del tipo previsto.',

  'gepi.no-domanda': 'Il componente cita una domanda che non è nell’estrazione delle domande.',
  'gepi.no-members': 'La domanda non ha componenti nell’estrazione dei componenti.',
  'gepi.tax-code': 'Il codice fiscale del componente non è valido: la persona si importa senza.',
  'gepi.twice': 'La stessa domanda compare due volte: vale la prima.',
};
