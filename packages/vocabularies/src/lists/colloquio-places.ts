import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** Where an interview is held. */
export const colloquioPlaces: CodeList = compiled(
  {
    id: 'colloquio-places',
    it: 'Luoghi del colloquio',
    en: 'Places of an interview',
    from: 'the interviews of SISO (Regione Umbria)',
    note: ownChoice,
  },
  [
    ['office', 'In ufficio', 'At the office'],
    ['home', 'A domicilio', 'At home'],
    ['phone', 'Per telefono', 'By telephone'],
    ['video', 'A distanza, in video', 'By video'],
    ['hospital', 'In ospedale', 'In hospital'],
    ['facility', 'In struttura', 'In a facility'],
    ['school', 'A scuola', 'At school'],
    ['prison', 'In carcere', 'In prison'],
    ['court', 'In tribunale', 'In court'],
    ['neutral-space', 'In luogo neutro', 'In a neutral space'],
    ['street', 'In strada', 'In the street'],
    ['other', 'Altrove', 'Elsewhere'],
  ],
);
