/** Code lists of the SINBA layout about the child and the family. Wording of INPS, corrected where the layout splits or joins entries. */

export const condizioneMinore = {
  '1': 'Non orfano',
  '2': 'Orfano di entrambi',
  '3': 'Orfano di padre',
  '4': 'Orfano di madre',
  '5': 'Genitori ignoti',
} as const;

export const luogoVita = {
  '1': 'Nella sua famiglia',
  '2': 'Presso parenti',
  '3': 'In famiglia affidataria',
  '4': 'In struttura residenziale sociale',
  '5': 'In struttura residenziale sanitaria',
  '6': 'In istituto penale minorile',
  '7': 'Con amici e conoscenti',
  '8': 'Senza dimora',
} as const;

// The layout splits one entry over codes 2 and 3.
export const scuolaFrequentata = {
  '1': 'Nessuna scuola',
  '2': 'Struttura per la prima infanzia',
  '3': 'Asilo nido',
  '4': 'Scuola dell’infanzia',
  '5': 'Scuola primaria',
  '6': 'Scuola secondaria di primo grado',
  '7': 'Scuola secondaria di secondo grado',
  '8': 'Corso di formazione professionale',
} as const;

export const condizioneLavoro = {
  '1': 'Inattivo (non in età da lavoro, o non ha e non cerca lavoro)',
  '2': 'Occupato',
  '3': 'Disoccupato alla ricerca di nuova occupazione',
  '4': 'In cerca di prima occupazione',
} as const;

export const tipoDisabilita = { '1': 'Fisica', '2': 'Psichica', '3': 'Sensoriale', '4': 'Plurima' } as const;

export const certificazioneMinore = {
  '1': 'Invalidità civile parziale non inferiore al 75%',
  '2': 'Invalidità civile totale (100%) con indennità di accompagnamento',
  '3': 'Invalidità civile totale (100%) senza indennità di accompagnamento',
  '4': 'Certificazione NPI',
  '5': 'Certificazione L. 104/1992',
} as const;

export const fonteSegnalazione = {
  '1': 'Servizio sociale minori della giustizia minorile',
  '2': 'Altro servizio sociale (consultori, centri famiglia, altro ambito o distretto)',
  '3': 'Servizi sanitari, medico di base, pediatra',
  '4': 'Privato sociale, volontariato',
  '5': 'Forze dell’ordine',
  '6': 'Il beneficiario stesso',
  '7': 'Genitori affidatari, tutore',
  '8': 'Genitori, fratelli, altri familiari conviventi',
  '9': 'Parenti non conviventi',
  '10': 'Tribunale ordinario',
  '11': 'Autorità giudiziarie minorili',
  '12': 'Professionista privato',
  '13': 'Scuola',
  '14': 'Vicinato o conoscenti',
} as const;

export const valutazioneMinore = {
  '1': 'Nessuna specifica problematica',
  '2': 'Problemi relazionali e comportamentali',
  '3': 'Dipendenze',
  '4': 'Presunto stato di abbandono',
  '5': 'Problemi sanitari',
  '6': 'Violenza sessuale subita, prostituzione, tratta, pedopornografia',
  '7': 'Altre forme di violenza e maltrattamento subite',
  '8': 'Comportamenti di grave devianza',
  '9': 'Problemi di autonomia, disabilità',
  '10': 'Coinvolto in procedure penali',
  '11': 'Gestante o madre minorenne',
  '12': 'Minore straniero non accompagnato',
  '13': 'Abbandono scolastico',
} as const;

// The layout moves the word «problematica» from the first entry to the second.
export const valutazioneFamiglia = {
  '1': 'Nessuna specifica problematica',
  '2': 'Fragilità o inadeguatezza genitoriale, problematiche socio-educative e relazionali',
  '3': 'Dipendenza',
  '4': 'Problematiche psichiatriche',
  '5': 'Altre problematiche sanitarie',
  '6': 'Grave conflittualità familiare',
  '7': 'Famiglia maltrattante',
  '8': 'Famiglia abusante',
  '9': 'Problemi giudiziari',
  '10': 'Fallimento dell’affido preadottivo nel primo anno',
  '11': 'Inadempienza degli obblighi sanitari',
  '12': 'Difficoltà economiche',
  '13': 'Difficoltà abitative',
} as const;

export const componenteFamiglia = {
  '1': 'Madre',
  '2': 'Padre',
  '3': 'Fratelli/sorelle',
  '4': 'Nonno/a',
  '5': 'Compagno/a della madre o del padre',
  '6': 'Altri conviventi',
} as const;

export const fasciaEta = {
  '1': '0-3 anni',
  '2': '3-6 anni',
  '3': '6-9 anni',
  '4': '9-12 anni',
  '5': '12-15 anni',
  '6': '15-18 anni',
} as const;

export const fasciaIsee = {
  '1': 'ISEE pari a 0',
  '2': 'Da 0,01 a 3.000 euro',
  '3': 'Da 3.000,01 a 6.000 euro',
  '4': 'Da 6.000,01 a 9.000 euro',
  '5': 'Da 9.000,01 a 12.000 euro',
  '6': 'Da 12.000,01 a 15.000 euro',
  '7': 'Da 15.000,01 a 20.000 euro',
  '8': 'Oltre 20.000 euro',
} as const;
