import { label } from '../build';
import type { Phase } from '../procedure';
import { law328 } from './norms';

/** The five phases of every path, common to the regional guidelines on the cartella sociale. */
export const phases: Phase[] = [
  {
    id: 'accesso',
    label: label('Accesso e orientamento', 'Access and guidance'),
    norm: law328('art. 22, c. 4, lett. a'),
  },
  { id: 'valutazione', label: label('Valutazione del bisogno', 'Assessment of need') },
  { id: 'progetto', label: label('Progetto individuale', 'Individual project'), norm: law328('art. 14') },
  { id: 'erogazione', label: label('Erogazione', 'Delivery'), norm: law328('art. 22') },
  { id: 'conclusione', label: label('Valutazione finale e conclusione', 'Final evaluation and conclusion') },
];
