/** A kind of need with what usually follows from it: codes of the common lists. */
export interface NeedPlan {
  readonly reason: string;
  readonly userArea: string;
  readonly dimension: string;
  readonly goalArea: string;
  readonly goal: string;
  readonly action: string;
  readonly intervention: string;
  readonly siussCode: string;
  readonly request: string;
  /** Usual monthly amount in cents. */
  readonly monthly: number;
}

/** What people come for, and what the service does about it. */
export const needPlans: readonly [NeedPlan, ...NeedPlan[]] = [
  {
    reason: 'income',
    userArea: '3',
    dimension: 'economic',
    goalArea: 'income',
    goal: 'Copre le spese ordinarie del mese',
    action: 'Tiene il quaderno delle spese',
    intervention: 'income-support',
    siussCode: 'A1.01',
    request: 'Racconta di non riuscire ad arrivare a fine mese.',
    monthly: 25_000,
  },
  {
    reason: 'housing',
    userArea: '3',
    dimension: 'housing',
    goalArea: 'housing',
    goal: 'Mantiene la casa in cui vive',
    action: 'Concorda un piano di rientro con il proprietario',
    intervention: 'rent-contribution',
    siussCode: 'A1.05',
    request: 'Ha ricevuto una lettera per gli affitti arretrati.',
    monthly: 30_000,
  },
  {
    reason: 'loss-of-autonomy',
    userArea: '2',
    dimension: 'personal',
    goalArea: 'autonomy',
    goal: 'Resta a casa propria in sicurezza',
    action: 'Accoglie l’operatrice due volte a settimana',
    intervention: 'home-care',
    siussCode: 'A2.16',
    request: 'La figlia chiede un aiuto in casa per la madre.',
    monthly: 40_000,
  },
  {
    reason: 'parenting',
    userArea: '1',
    dimension: 'network',
    goalArea: 'parenting',
    goal: 'I genitori trovano un accordo sulle regole',
    action: 'Partecipano agli incontri del gruppo',
    intervention: 'educational-support',
    siussCode: 'A2.07',
    request: 'Chiedono un sostegno con il figlio adolescente.',
    monthly: 20_000,
  },
  {
    reason: 'work',
    userArea: '3',
    dimension: 'work',
    goalArea: 'work',
    goal: 'Conclude un tirocinio',
    action: 'Frequenta il laboratorio la mattina',
    intervention: 'work-inclusion',
    siussCode: 'A2.09',
    request: 'Cerca lavoro da più di un anno.',
    monthly: 35_000,
  },
];
