import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What is measured before and after a path; the scale of each is a number that grows with well-being unless it says otherwise. */
export const indicators: CodeList = compiled(
  {
    id: 'indicators',
    it: 'Indicatori di esito',
    en: 'Outcome indicators',
    from: 'the dimensions of D.Lgs. 147/2017, art. 5, and the final evaluation of the Lombardia guidelines',
    note: ownChoice,
  },
  [
    [
      'housing-stability',
      'Stabilità abitativa (0–10)',
      'Stability of housing (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'higher' } },
    ],
    [
      'monthly-income',
      'Reddito mensile disponibile (euro)',
      'Monthly disposable income (euro)',
      { properties: { better: 'higher' } },
    ],
    [
      'monthly-hours-worked',
      'Ore lavorate nel mese',
      'Hours worked in the month',
      { properties: { better: 'higher' } },
    ],
    ['debts', 'Debiti e morosità (euro)', 'Debts and arrears (euro)', { properties: { better: 'lower' } }],
    [
      'personal-autonomy',
      'Autonomia personale (0–10)',
      'Personal autonomy (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'higher' } },
    ],
    [
      'health',
      'Salute percepita (0–10)',
      'Health as perceived (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'higher' } },
    ],
    [
      'well-being',
      'Benessere percepito (0–10)',
      'Well-being as perceived (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'higher' } },
    ],
    [
      'social-network',
      'Ampiezza della rete sociale (persone)',
      'Size of the social network (people)',
      { properties: { better: 'higher' } },
    ],
    [
      'school-attendance',
      'Frequenza scolastica (%)',
      'School attendance (%)',
      { properties: { minimum: 0, maximum: 100, better: 'higher' } },
    ],
    ['skills', 'Competenze (0–10)', 'Skills (0–10)', { properties: { minimum: 0, maximum: 10, better: 'higher' } }],
    [
      'parenting',
      'Competenze genitoriali (0–10)',
      'Parenting skills (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'higher' } },
    ],
    [
      'carer-burden',
      'Carico di chi presta le cure (0–10)',
      'Burden of the carer (0–10)',
      { properties: { minimum: 0, maximum: 10, better: 'lower' } },
    ],
    ['service-dependence', 'Prestazioni in corso', 'Benefits in course', { properties: { better: 'lower' } }],
    [
      'exit-from-vulnerability',
      'Uscita dalla vulnerabilità (0 no, 1 sì)',
      'Exit from vulnerability (0 no, 1 yes)',
      { properties: { minimum: 0, maximum: 1, better: 'higher' } },
    ],
  ],
);
