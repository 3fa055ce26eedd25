import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** Who takes part in an interview, seen from the person. */
export const colloquioParticipants: CodeList = compiled(
  {
    id: 'colloquio-participants',
    it: 'Presenti al colloquio',
    en: 'Those present at an interview',
    from: 'the interviews of SISO (Regione Umbria)',
    note: ownChoice,
  },
  [
    ['person', 'La persona', 'The person'],
    ['partner', 'Coniuge o convivente', 'Spouse or partner'],
    ['parent', 'Genitore', 'Parent'],
    ['child', 'Figlio', 'Child'],
    ['relative', 'Altro familiare', 'Another relative'],
    ['foster-carer', 'Affidatario', 'Foster carer'],
    ['guardian', 'Tutore, curatore, amministratore di sostegno', 'Guardian or support administrator'],
    ['carer', 'Chi presta le cure', 'Carer'],
    ['operator', 'Operatore del servizio', 'Operator of the service'],
    ['health-operator', 'Operatore sanitario', 'Health operator'],
    ['teacher', 'Insegnante', 'Teacher'],
    ['tutor', 'Tutor di ente accreditato', 'Tutor of an accredited body'],
    ['lawyer', 'Avvocato', 'Lawyer'],
    ['police', 'Forze dell’ordine', 'Police'],
    ['mediator', 'Mediatore o interprete', 'Mediator or interpreter'],
    ['acquaintance', 'Vicino o conoscente', 'Neighbour or acquaintance'],
    ['other', 'Altro', 'Other'],
  ],
);
