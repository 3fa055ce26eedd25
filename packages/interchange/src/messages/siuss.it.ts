import type { Catalogue } from '@cartella/core';

/** Wording of the problems of XML documents and of the SIUSS flows, each with what to do. */
export const siussIt: Catalogue = {
  'xml.doctype': 'Il file contiene una dichiarazione DOCTYPE, che non è ammessa: chiedere al mittente un file senza.',
  'xml.encoding': 'Il file non è in UTF-8: salvarlo di nuovo in UTF-8.',
  'xml.malformed': 'Il file non è un XML ben formato (riga {line}): chiedere al mittente di rigenerarlo.',
  'xml.namespace': 'Il file usa spazi dei nomi diversi da quello del tracciato.',
  'xml.too-deep': 'Il file ha più di {limit} livelli di elementi: non è un flusso.',
  'xml.too-large': 'Il file, o una sua parte, supera il limite di {limit} caratteri.',
  'xml.truncated': 'Il file si interrompe prima della fine (riga {line}): trasferirlo di nuovo.',

  'siuss.missing': 'Manca {label} ({field}): compilarlo.',
  'siuss.unexpected': '«{field}» non fa parte del tracciato in questa posizione: toglierlo.',
  'siuss.too-many': '{label} ({field}) compare più di {limit} volte: toglierne.',
  'siuss.characters': '{label} ({field}) contiene caratteri di controllo: riscriverlo.',
  'siuss.not-a-date': '{label} ({field}) non è una data del calendario: scriverla come anno-mese-giorno.',
  'siuss.not-an-amount': '{label} ({field}) non è un importo in euro con al più due decimali.',
  'siuss.not-hours': '{label} ({field}) non è un numero di ore e minuti, per esempio 2.30.',
  'siuss.not-whole': '{label} ({field}) non è un numero intero.',
  'siuss.out-of-range': '{label} ({field}) deve stare tra {min} e {max}.',
  'siuss.shape': '{label} ({field}) non ha la forma che il tracciato chiede: controllarlo.',
  'siuss.too-long': '{label} ({field}) supera {limit} caratteri: abbreviarlo.',
  'siuss.too-short': '{label} ({field}) ha meno di {limit} caratteri: scriverlo per esteso.',
  'siuss.unknown-code': '{label} ({field}) non ha uno dei codici del tracciato: sceglierne uno dall’elenco.',

  'siuss.flow-name': 'Il nome del flusso non è nella forma ente.tipo.data.progressivo.',
  'siuss.not-single':
    'In cooperazione applicativa ogni flusso porta una sola persona e una sola prestazione: dividerlo.',
  'siuss.blank': 'Il campo {field} contiene solo spazi: compilarlo.',
  'siuss.tax-code-check': 'Il codice fiscale ({field}) ha il carattere di controllo errato: verificarlo sul tesserino.',
  'siuss.tax-code-year': 'L’anno di nascita non corrisponde al codice fiscale: verificare l’uno e l’altro.',
  'siuss.tax-code-sex': 'Il genere non corrisponde al codice fiscale: verificare l’uno e l’altro.',
  'siuss.tax-code-place': 'Il luogo di nascita non corrisponde al codice fiscale: verificare l’uno e l’altro.',
  'siuss.unknown-birthplace':
    'Il codice catastale ({field}) non è di un comune né di uno stato estero: sceglierlo dall’elenco.',
  'siuss.unknown-country': 'Lo stato ({field}) non è nell’elenco ISO 3166: sceglierlo dall’elenco.',
  'siuss.unknown-municipality': 'Il comune ({field}) non è nell’elenco ISTAT: sceglierlo dall’elenco.',
  'siuss.unknown-region': 'La regione ({field}) non è nella codifica del D.M. 1986 (da 01 a 21).',
  'siuss.region-missing': 'Manca la regione, obbligatoria per chi risiede in Italia: indicare il comune di residenza.',
  'siuss.municipality-missing':
    'Manca il comune, obbligatorio per chi risiede in Italia: indicare il comune di residenza.',
  'siuss.region-mismatch': 'La regione non è quella del comune nella codifica del D.M. 1986 (non è il codice ISTAT).',

  'siuss.character-missing': 'Manca il carattere della prestazione: indicare se è periodica o in unica soluzione.',
  'siuss.periodic-start-missing': 'La prestazione è periodica: indicare la data di inizio.',
  'siuss.periodic-amount-missing': 'La prestazione è periodica: indicare l’importo mensile.',
  'siuss.occasional-date-missing': 'La prestazione è in unica soluzione: indicare la data di erogazione.',
  'siuss.occasional-amount-missing': 'La prestazione è in unica soluzione: indicare l’importo.',
  'siuss.periodic-as-occasional': 'La prestazione è periodica ma ha data o importo di un’unica soluzione: toglierli.',
  'siuss.occasional-as-periodic': 'La prestazione è in unica soluzione ma ha mesi o importo mensile: toglierli.',
  'siuss.end-before-start': 'La data di fine precede quella di inizio: correggere l’una o l’altra.',
  'siuss.end-in-another-year': 'Inizio e fine sono in anni diversi: serve una registrazione per ciascun anno.',
  'siuss.months-beyond-period': 'I mesi di erogazione sono più di quelli tra inizio e fine: correggerli.',
  'siuss.amount-not-positive': 'L’importo ({field}) deve essere maggiore di zero.',
  'siuss.amount-negative': 'L’importo ({field}) non può essere negativo.',
  'siuss.shares-sum': 'Le quote di ente, persona e servizio sanitario non fanno l’importo: controllarle.',
  'siuss.dsu-missing': 'La prestazione è soggetta a ISEE: indicare protocollo, anno e data della DSU.',
  'siuss.dsu-partial': 'Della DSU servono insieme protocollo, anno e data: completarli, o toglierli tutti.',
  'siuss.dsu-not-pertinent':
    'C’è una DSU, ma la prestazione non risulta soggetta a ISEE: controllare la prova dei mezzi.',
  'siuss.dsu-protocol': 'Il protocollo della DSU non è nella forma INPS-ISEE-AAAA-NNNNNNNNL-NN: controllarlo.',
  'siuss.dsu-year': 'L’anno della DSU non è quello del suo protocollo: correggerlo.',
  'siuss.unknown-benefit': 'La prestazione ({field}) non è nell’elenco SIUSS a quella data: sceglierla dall’elenco.',
  'siuss.benefit-start-missing': 'Per questa prestazione è obbligatoria la data di inizio (messaggio INPS 1244/2022).',
  'siuss.benefit-end-missing': 'Per questa prestazione è obbligatoria la data di fine (messaggio INPS 1244/2022).',
  'siuss.benefit-monthly-missing':
    'Per questa prestazione è obbligatorio l’importo mensile (messaggio INPS 1244/2022).',
  'siuss.benefit-event-missing': 'Per questa prestazione (contributi all’affitto) serve la data dell’evento.',
  'siuss.benefit-without-care':
    'Questa prestazione di solito è data a chi è in carico: controllare la presa in carico.',
  'siuss.user-area-missing': 'La persona è in carico: indicare l’area di utenza.',
  'siuss.sina-expected': 'Persona in carico per disabilità o non autosufficienza: aggiungere la valutazione SINA.',

  'siuss.pseudonym-is-tax-code': 'L’identificativo del minore contiene un codice fiscale: serve uno pseudonimo.',
  'siuss.pseudonym-is-case-number':
    'L’identificativo del minore sembra il numero della cartella, da cui si risale alla persona.',
  'siuss.disability-kind-missing': 'Il minore ha una disabilità: indicarne il tipo.',
  'siuss.disability-certificate-missing': 'Il minore ha una disabilità: indicare la certificazione.',
  'siuss.report-month-missing': 'C’è una segnalazione all’autorità giudiziaria: indicarne il mese.',
  'siuss.order-month-missing': 'C’è un provvedimento giudiziario: indicarne il mese.',
  'siuss.not-pertinent': 'Il campo {field} non serve, date le altre risposte: toglierlo o correggere quelle.',
  'siuss.isee-members': 'I componenti del nucleo ISEE ({field}) sono da 1 a 9.',
};
