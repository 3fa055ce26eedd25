import type { RecordData } from '@cartella/model';
import { codeIn } from '@cartella/vocabularies';
import { interventionKindsToSiussBenefits } from '@cartella/vocabularies/intervention-crosswalks';

/** What a path goes through beyond what every path does. */
export type Way = 'benefit' | 'work' | 'care' | 'minor';

/** A kind of need with what usually follows from it: codes of the common lists. */
export interface NeedPlan {
  readonly way: Way;
  /** Ages of whom it befalls, both included. */
  readonly ages: readonly [from: number, to: number];
  readonly projectKind: RecordData<'progetto-personalizzato'>['kind'];
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
  readonly meansTested: boolean;
  readonly indicator: string;
}

function plan(facts: Omit<NeedPlan, 'siussCode'>): NeedPlan {
  const siussCode = codeIn(interventionKindsToSiussBenefits, facts.intervention);
  if (siussCode === undefined) throw new RangeError(`${facts.intervention} leads to no benefit`);
  return { ...facts, siussCode };
}

/** What people come for, and what the service does about it. */
export const needPlans: readonly [NeedPlan, ...NeedPlan[]] = [
  plan({
    way: 'benefit',
    ages: [18, 110],
    projectKind: 'generic',
    reason: 'income',
    userArea: '3',
    dimension: 'economic',
    goalArea: 'income',
    goal: 'Copre le spese ordinarie del mese',
    action: 'Tiene il quaderno delle spese',
    intervention: 'income-support',
    request: 'Racconta di non riuscire ad arrivare a fine mese.',
    monthly: 25_000,
    meansTested: true,
    indicator: 'monthly-income',
  }),
  plan({
    way: 'benefit',
    ages: [18, 110],
    projectKind: 'generic',
    reason: 'housing',
    userArea: '3',
    dimension: 'housing',
    goalArea: 'housing',
    goal: 'Mantiene la casa in cui vive',
    action: 'Concorda un piano di rientro con il proprietario',
    intervention: 'rent-contribution',
    request: 'Ha ricevuto una lettera per gli affitti arretrati.',
    monthly: 30_000,
    meansTested: true,
    indicator: 'housing-stability',
  }),
  plan({
    way: 'work',
    ages: [18, 64],
    projectKind: 'pais',
    reason: 'work',
    userArea: '3',
    dimension: 'work',
    goalArea: 'work',
    goal: 'Conclude un tirocinio',
    action: 'Frequenta il laboratorio la mattina',
    intervention: 'work-grant',
    request: 'Cerca lavoro da più di un anno.',
    monthly: 35_000,
    meansTested: true,
    indicator: 'monthly-hours-worked',
  }),
  plan({
    way: 'care',
    ages: [65, 110],
    projectKind: 'pai',
    reason: 'loss-of-autonomy',
    userArea: '2',
    dimension: 'personal',
    goalArea: 'autonomy',
    goal: 'Resta a casa propria in sicurezza',
    action: 'Accoglie l’operatrice due volte a settimana',
    intervention: 'home-care',
    request: 'Chiede un aiuto in casa.',
    monthly: 40_000,
    meansTested: false,
    indicator: 'personal-autonomy',
  }),
  plan({
    way: 'care',
    ages: [6, 64],
    projectKind: 'progetto-di-vita',
    reason: 'disability',
    userArea: '2',
    dimension: 'personal',
    goalArea: 'participation',
    goal: 'Passa fuori casa tre pomeriggi a settimana',
    action: 'Partecipa alle attività del gruppo',
    intervention: 'social-integration',
    request: 'Chiede occasioni per stare con altri.',
    monthly: 30_000,
    meansTested: false,
    indicator: 'social-network',
  }),
  plan({
    way: 'minor',
    ages: [0, 17],
    projectKind: 'pti',
    reason: 'parenting',
    userArea: '1',
    dimension: 'network',
    goalArea: 'parenting',
    goal: 'I genitori trovano un accordo sulle regole',
    action: 'Partecipano agli incontri del gruppo',
    intervention: 'educational-support',
    request: 'I genitori chiedono un sostegno con il figlio.',
    monthly: 20_000,
    meansTested: false,
    indicator: 'school-attendance',
  }),
];

/** The needs that may befall somebody of an age. */
export function needsAt(age: number): readonly [NeedPlan, ...NeedPlan[]] {
  const [first, ...others] = needPlans.filter(({ ages: [from, to] }) => from <= age && age <= to);
  return first === undefined ? needPlans : [first, ...others];
}
