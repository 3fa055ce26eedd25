import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Authorities whose measures touch a case. */
export const courtAuthorities: CodeList = compiled(
  {
    id: 'court-authorities',
    it: 'Autorità giudiziarie',
    en: 'Judicial authorities',
    from: 'the choices of SISO and SINBA (INPS)',
  },
  [
    ['giudice-tutelare', 'Giudice tutelare', 'Guardianship judge'],
    ['tribunale-minorenni', 'Tribunale per i minorenni', 'Juvenile court'],
    ['procura-minorenni', 'Procura presso il Tribunale per i minorenni', 'Prosecutor at the juvenile court'],
    ['tribunale-ordinario', 'Tribunale ordinario', 'Ordinary court'],
    ['procura-ordinaria', 'Procura della Repubblica', 'Public prosecutor'],
    ['corte-appello', 'Corte d’appello', 'Court of appeal'],
  ],
);
