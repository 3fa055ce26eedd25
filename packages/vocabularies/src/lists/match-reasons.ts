import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** Why two records may be of one person: the reasons of the matching of the model, which a decision on the pair records. */
export const matchReasons: CodeList = compiled(
  {
    id: 'match-reasons',
    it: 'Motivi di corrispondenza',
    en: 'Reasons of a match',
    from: 'the rules of matching of SISO (Regione Umbria) and of the kit',
    note: ownChoice,
  },
  [
    [
      'match.tax-code-name-birth',
      'Stesso codice fiscale, nome e data di nascita',
      'Same tax code, name and date of birth',
    ],
    ['match.tax-code-name', 'Stesso codice fiscale e nome', 'Same tax code and name'],
    ['match.tax-code', 'Stesso codice fiscale', 'Same tax code'],
    [
      'match.tax-code-omocodia',
      'Codici fiscali uguali salvo omocodia, stesso nome',
      'Tax codes equal but for omocodia, same name',
    ],
    ['match.name-birth', 'Stesso nome e data di nascita', 'Same name and date of birth'],
    [
      'match.name-birth-other-tax-code',
      'Stesso nome, data e luogo di nascita, altro codice fiscale',
      'Same name, date and place of birth, other tax code',
    ],
    [
      'match.names-exchanged',
      'Nome e cognome scambiati, stessa data di nascita',
      'Names exchanged, same date of birth',
    ],
    [
      'match.first-name-birth',
      'Stesso cognome, primo nome e data di nascita',
      'Same family name, first name and date of birth',
    ],
    [
      'match.day-month-exchanged',
      'Stesso nome, giorno e mese di nascita scambiati',
      'Same name, day and month of birth exchanged',
    ],
    ['match.name-contact', 'Stesso nome e recapito', 'Same name and contact'],
    [
      'match.name-only',
      'Stesso nome, null’altro di noto in contrario',
      'Same name, nothing else known to the contrary',
    ],
    ['judgement', 'Giudizio di chi decide', 'Judgement of who decides'],
  ],
);
