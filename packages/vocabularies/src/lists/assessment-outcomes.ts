import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Where the preliminary analysis leads. */
export const assessmentOutcomes: CodeList = compiled(
  {
    id: 'assessment-outcomes',
    it: 'Esiti dell’analisi preliminare',
    en: 'Outcomes of the preliminary analysis',
    from: 'the outcomes of the preliminary analysis of the national inclusion measures, as generally known',
  },
  [
    [
      'work',
      'Patto di servizio con il centro per l’impiego',
      'Service agreement with the employment centre',
      { unverified: true },
    ],
    ['simple', 'Progetto definito dal servizio sociale', 'Project made by the social service', { unverified: true }],
    [
      'complex',
      'Équipe multidisciplinare e quadro di analisi',
      'Multidisciplinary team and full analysis',
      { unverified: true },
    ],
    ['specialist', 'Invio al servizio specialistico', 'Referral to a specialist service', { unverified: true }],
    ['no-need', 'Nessun bisogno: si conclude', 'No need: it ends here'],
    ['refused', 'La persona non prosegue', 'The person does not go on'],
  ],
);
