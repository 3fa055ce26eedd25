import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What came of the path as a whole. */
export const pathOutcomes: CodeList = compiled(
  {
    id: 'path-outcomes',
    it: 'Esiti del percorso',
    en: 'Outcomes of the path',
    from: 'the outcomes asked for by the final evaluation of the Lombardia guidelines and by monitoring of inclusion measures',
  },
  [
    ['autonomy', 'Autonomia raggiunta', 'Autonomy reached'],
    ['improved', 'Situazione migliorata', 'Situation improved'],
    ['stable', 'Situazione stabile', 'Situation stable'],
    ['worsened', 'Situazione peggiorata', 'Situation worsened'],
    ['transferred', 'Prosegue presso altro servizio', 'Goes on with another service'],
    ['interrupted', 'Percorso interrotto', 'Path interrupted'],
    ['not-assessable', 'Non valutabile', 'Cannot be assessed'],
  ],
);
