/** Codes that several tables share. Wording of INPS (github.com/INPS-it/WaaS.Comuni, MIT), corrected where the layout splits or joins entries. */

export const yesNo = { '1': 'Sì', '2': 'No' } as const;

export const genere = { '1': 'Maschio', '2': 'Femmina' } as const;

export const areaUtenza = {
  '1': 'Famiglia e minori',
  '2': 'Disabilità e non autosufficienza',
  '3': 'Povertà ed esclusione sociale',
} as const;

export const titoloStudio = {
  '1': 'Nessun titolo',
  '2': 'Licenza elementare',
  '3': 'Licenza media',
  '4': 'Qualifica professionale',
  '5': 'Diploma di scuola superiore',
  '6': 'Laurea o diploma di laurea',
} as const;

export const occupazione = {
  '1': 'Occupato',
  '2': 'Disoccupato alla ricerca di nuova occupazione',
  '3': 'In cerca di prima occupazione',
  '4': 'Casalinga/o',
  '5': 'Studente',
  '6': 'Ritirato/a dal lavoro',
  '7': 'Inabile al lavoro',
  '8': 'In altra condizione',
} as const;

/** How the layout writes a tax code: letters in place of digits only in the last three positions, or eleven digits padded with spaces. */
export const taxCodePattern = '([A-Za-z]{6}\\d{2}[A-Za-z]\\d{2}[A-Za-z][A-Za-z0-9]{3}[A-Za-z])|(\\d{11} {0,5})';

/** A month of a year, `MM/AAAA`. */
export const monthPattern = '((0[1-9])|(1[0-2]))[/](19|20)[0-9]{2}';
