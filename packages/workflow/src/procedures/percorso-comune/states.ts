import type { Outcome, ProcedureState } from '../../procedure';

/** Where a case of the common path may stand. */
export const states: ProcedureState[] = [
  { id: 'accolto', phase: 'accesso', label: { it: 'Accesso registrato', en: 'Contact recorded' } },
  { id: 'in-valutazione', phase: 'valutazione', label: { it: 'In analisi preliminare', en: 'In pre-assessment' } },
  { id: 'in-equipe', phase: 'valutazione', label: { it: 'In valutazione con l’équipe', en: 'Assessed by the team' } },
  {
    id: 'in-valutazione-integrata',
    phase: 'valutazione',
    label: { it: 'In attesa della valutazione multidimensionale', en: 'Awaiting the multidimensional assessment' },
  },
  { id: 'in-progettazione', phase: 'progetto', label: { it: 'Progetto in costruzione', en: 'Project being drawn up' } },
  { id: 'in-erogazione', phase: 'erogazione', label: { it: 'Progetto in corso', en: 'Project under way' } },
  { id: 'valutato', phase: 'conclusione', label: { it: 'Esiti valutati', en: 'Outcomes evaluated' } },
  { id: 'orientato', phase: 'accesso', outcome: 'orientato', label: { it: 'Orientato', en: 'Guided elsewhere' } },
  { id: 'concluso', phase: 'conclusione', outcome: 'concluso', label: { it: 'Concluso', en: 'Concluded' } },
  { id: 'interrotto', phase: 'conclusione', outcome: 'interrotto', label: { it: 'Interrotto', en: 'Ended early' } },
];

/** How a case of the common path may end. */
export const outcomes: Outcome[] = [
  {
    id: 'orientato',
    conclusive: true,
    label: { it: 'Orientamento senza presa in carico', en: 'Guidance without taking in charge' },
  },
  { id: 'concluso', conclusive: true, label: { it: 'Percorso concluso', en: 'Path concluded' } },
  { id: 'interrotto', conclusive: false, label: { it: 'Percorso interrotto', en: 'Path ended early' } },
];
