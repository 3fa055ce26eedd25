/** Code lists of the SINBA layout about orders of the court, foster care, residential care and closure. */

export const autorita = {
  '1': 'Giudice tutelare',
  '2': 'Tribunale per i minorenni',
  '3': 'Procura per i minorenni',
  '4': 'Tribunale ordinario',
} as const;

// «Potestà» is what the law called «responsabilità genitoriale» before D.Lgs. 154/2013.
export const responsabilita = {
  '1': 'Sospensione della responsabilità genitoriale',
  '2': 'Decadenza dalla responsabilità genitoriale',
  '3': 'Prescrizioni ai genitori',
  '4': 'Tutela a parenti o altri soggetti',
  '5': 'Curatela',
} as const;

// The layout joins two entries in code 8.
export const tipoProvvedimento = {
  '1': 'Adottabilità',
  '2': 'Adozione nazionale',
  '3': 'Adozione internazionale',
  '4': 'Affidamento familiare',
  '5': 'Affido al servizio sociale',
  '6': 'Affidamento a uno dei genitori in caso di separazione',
  '7': 'Vigilanza',
  '8': 'Post-adozione; allontanamento del minore in via d’emergenza (art. 403 c.c.)',
} as const;

export const forma = { '1': 'Consensuale', '2': 'Giudiziario' } as const;
export const tipoAffido = { '1': 'Intrafamiliare', '2': 'Eterofamiliare' } as const;
export const durataAffido = { '1': 'Tempo pieno', '2': 'Tempo parziale' } as const;
export const carattereAffido = { '1': 'Residenziale', '2': 'Diurno' } as const;
export const tipoInserimento = { '1': 'Con genitore', '2': 'Senza genitore' } as const;

export const esitoAffido = {
  '1': 'Rientrato nella famiglia di origine',
  '2': 'Affidato ad altro nucleo familiare',
  '3': 'Adottato',
  '4': 'Inserito in struttura socio-educativa',
  '5': 'Inserito in struttura sanitaria',
  '6': 'Vita in autonomia',
  '7': 'Rimpatriato',
  '8': 'Destinazione ignota',
  '9': 'Altro',
} as const;

export const carattereInserimento = {
  '1': 'Familiare: prevalente accoglienza abitativa',
  '2': 'Familiare: prevalente funzione tutelare',
  '3': 'Familiare: funzione socio-educativa',
  '4': 'Comunitario: accoglienza di emergenza',
  '5': 'Comunitario: prevalente accoglienza abitativa',
  '6': 'Comunitario: prevalente funzione tutelare',
  '7': 'Comunitario: funzione socio-educativa',
  '8': 'Comunitario: funzione educativo-psicologica',
  '9': 'Comunitario: integrazione socio-sanitaria bassa',
  '10': 'Comunitario: integrazione socio-sanitaria medio-alta',
} as const;

export const esitoInserimento = {
  '1': 'Rientrato nella famiglia di origine',
  '2': 'In famiglia affidataria o affidatario',
  '3': 'Adottato',
  '4': 'Inserito in altra struttura socio-educativa',
  '5': 'Inserito in struttura sanitaria',
  '6': 'Reso autonomo',
  '7': 'Rimpatriato',
  '8': 'Destinazione ignota',
  '9': 'Altro',
} as const;

export const motivoChiusura = {
  '1': 'Passaggio ad altro ambito o distretto della stessa regione',
  '2': 'Passaggio ad altro ambito o distretto di altra regione',
  '3': 'Raggiunta la maggiore età',
  '4': 'Conclusione della presa in carico per risoluzione dello stato di bisogno',
  '5': 'Uscita richiesta dal minore o dalla famiglia',
  '6': 'Rimpatrio',
  '7': 'Irreperibilità',
  '8': 'Decesso',
  '9': 'Altro',
} as const;

export const situazioneChiusura = {
  '1': 'Nella famiglia di origine',
  '2': 'Vita in autonomia (in appartamento, anche con altri)',
  '3': 'Rimane nella famiglia affidataria anche se maggiorenne',
  '4': 'Rimane nella struttura residenziale socio-assistenziale anche se maggiorenne',
  '5': 'Collocato in struttura residenziale sanitaria',
  '6': 'Adottato in una nuova famiglia',
  '7': 'In istituto penale',
  '8': 'Destinazione ignota',
} as const;

// The layout splits one entry over codes 3 and 4.
export const collaborazioni = {
  '1': 'SERT',
  '2': 'NPI',
  '3': 'Psicologia',
  '4': 'Psicologia clinica o DSM',
  '5': 'Altri servizi sociali (consultorio, centri famiglia, adulti, altro ambito o distretto)',
  '6': 'USSM (Ministero della giustizia)',
  '7': 'Scuola',
  '8': 'Privato sociale, associazionismo, volontariato',
  '9': 'Altro',
} as const;
