import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** The six dimensions in which needs and resources are assessed, with their letter in the law. */
export const needDimensions: CodeList = compiled(
  {
    id: 'need-dimensions',
    it: 'Dimensioni del bisogno',
    en: 'Dimensions of need',
    from: 'D.Lgs. 15 settembre 2017, n. 147, art. 5, c. 2',
  },
  [
    [
      'personal',
      'Condizioni e funzionamenti personali e sociali',
      'Personal and social conditions and functioning',
      { properties: { letter: 'a' } },
    ],
    ['economic', 'Situazione economica', 'Economic situation', { properties: { letter: 'b' } }],
    [
      'work',
      'Situazione lavorativa e profilo di occupabilità',
      'Work and employability',
      { properties: { letter: 'c' } },
    ],
    ['education', 'Educazione, istruzione e formazione', 'Education and training', { properties: { letter: 'd' } }],
    ['housing', 'Condizione abitativa', 'Housing', { properties: { letter: 'e' } }],
    [
      'network',
      'Reti familiari, di prossimità e sociali',
      'Family, neighbourhood and social networks',
      { properties: { letter: 'f' } },
    ],
  ],
);
