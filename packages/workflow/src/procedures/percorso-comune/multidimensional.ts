import { annotate, code, eq, ne, path } from '@cartella/rules';
import { label, task } from '../../build';
import type { Step } from '../../procedure';
import { decree29 } from '../norms';
import { responsible } from '../shared';

const eligible = [path('subCase.uvm.outcome'), code('eleggibile')] as const;

/** Multidimensional assessment: a procedure of its own, whose answer the path waits for. */
export const multidimensional: Step[] = [
  {
    id: 'chiedi-valutazione-multidimensionale',
    label: label('Chiedi la valutazione multidimensionale', 'Ask for the multidimensional assessment'),
    norm: decree29('art. 27'),
    who: responsible,
    from: ['in-valutazione', 'in-equipe'],
    to: 'in-valutazione-integrata',
    asks: { reason: {} },
    calls: { procedure: 'non-autosufficienza', as: 'uvm' },
    produces: [
      task(
        'apri-valutazione-multidimensionale',
        'Aprire e seguire la valutazione multidimensionale',
        'Open and follow the multidimensional assessment',
        {
          for: { roles: ['assistente-sociale'], responsible: true },
          doneBy: ['recepisci-bisogno-complesso', 'prosegui-la-valutazione'],
        },
      ),
    ],
    deadlines: { suspends: ['analisi-preliminare', 'progetto'] },
  },
  {
    id: 'recepisci-bisogno-complesso',
    label: label('Recepisci la valutazione: bisogno complesso', 'Take in the assessment: complex need'),
    norm: decree29('art. 27'),
    who: responsible,
    from: ['in-valutazione-integrata'],
    to: 'in-progettazione',
    awaits: ['uvm'],
    guard: annotate(eq(...eligible), { code: 'percorso-comune.no-complex-need', norm: decree29('art. 27') }),
    deadlines: { closes: ['analisi-preliminare'], resumes: ['progetto'], opens: ['progetto'] },
  },
  {
    id: 'prosegui-la-valutazione',
    label: label('Prosegui la valutazione nel servizio', 'Go on assessing in the service'),
    who: responsible,
    from: ['in-valutazione-integrata'],
    to: 'in-valutazione',
    awaits: ['uvm'],
    guard: annotate(ne(...eligible), { code: 'percorso-comune.complex-need', norm: decree29('art. 27') }),
    deadlines: { closes: ['progetto'], resumes: ['analisi-preliminare'], opens: ['analisi-preliminare'] },
  },
];
