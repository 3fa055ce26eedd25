import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Where a person stands towards work. */
export const workConditions: CodeList = compiled(
  {
    id: 'work-conditions',
    it: 'Condizione rispetto al lavoro',
    en: 'Work condition',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['first-job', 'In cerca di prima occupazione', 'Looking for a first job'],
    ['employed', 'Occupato', 'Employed'],
    ['unemployed', 'Disoccupato in cerca di lavoro', 'Unemployed and looking for work'],
    ['student', 'Studente', 'Student'],
    ['homemaker', 'Casalinga o casalingo', 'Homemaker'],
    ['retired', 'Ritirato dal lavoro', 'Retired'],
    ['unable', 'Inabile al lavoro', 'Unable to work'],
    ['inactive', 'Inattivo, altra condizione', 'Inactive, other condition'],
  ],
);
