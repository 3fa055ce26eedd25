import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** How far a person looks after oneself. */
export const autonomyLevels: CodeList = compiled(
  {
    id: 'autonomy-levels',
    it: 'Livelli di autosufficienza',
    en: 'Levels of autonomy',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['autonomous', 'Autosufficiente', 'Autonomous'],
    ['partial', 'Parzialmente non autosufficiente', 'Partly not autonomous'],
    ['none', 'Totalmente non autosufficiente', 'Not autonomous'],
  ],
);
