import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Measures by which somebody is represented or assisted by another. */
export const legalProtectionKinds: CodeList = compiled(
  {
    id: 'legal-protection-kinds',
    it: 'Tipi di tutela giuridica',
    en: 'Kinds of legal protection',
    from: 'codice civile, libro I, and SISO',
  },
  [
    ['tutela', 'Tutela', 'Guardianship'],
    ['curatela', 'Curatela', 'Curatorship'],
    ['amministrazione-di-sostegno', 'Amministrazione di sostegno', 'Support administration'],
    ['affidamento', 'Affidamento', 'Foster care'],
  ],
);
