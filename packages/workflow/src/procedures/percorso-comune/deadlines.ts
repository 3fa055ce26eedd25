import type { Deadline } from '../../procedure';
import { decree147, law241, law328 } from '../norms';

/** Terms of the common path. */
export const deadlines: Deadline[] = [
  {
    id: 'risposta-all-accesso',
    label: { it: 'Risposta a chi ha chiesto', en: 'Answer to who asked' },
    term: { amount: 30, unit: 'day', lastDay: 'next-working-day' },
    norm: law241('art. 2, c. 2'),
    duty: { roles: ['assistente-sociale', 'responsabile'] },
    warnDays: 7,
    longestSuspension: 30,
    silence: {
      effect: 'substitute-power',
      label: {
        it: 'La persona può rivolgersi a chi ha il potere sostitutivo (art. 2, c. 9-bis, L. 241/1990)',
        en: 'The person may turn to who holds the substitute power (art. 2, c. 9-bis, L. 241/1990)',
      },
    },
  },
  {
    id: 'analisi-preliminare',
    label: { it: 'Analisi preliminare', en: 'Pre-assessment' },
    term: { amount: 25, unit: 'working-day', lastDay: 'as-is' },
    norm: decree147('art. 5'),
    toConfirm: true,
    duty: { roles: ['assistente-sociale'] },
    warnDays: 5,
    silence: {
      effect: 'escalation',
      label: { it: 'Avvisato il responsabile del servizio', en: 'The head of service is told' },
    },
  },
  {
    id: 'progetto',
    label: { it: 'Firma del progetto', en: 'Signature of the project' },
    term: { amount: 20, unit: 'working-day', lastDay: 'as-is' },
    norm: decree147('art. 6'),
    toConfirm: true,
    duty: { roles: ['assistente-sociale'] },
    warnDays: 5,
    silence: {
      effect: 'escalation',
      label: { it: 'Avvisato il responsabile del servizio', en: 'The head of service is told' },
    },
  },
  {
    id: 'verifica',
    label: { it: 'Verifica del progetto con la persona', en: 'Review of the project with the person' },
    term: { amount: 3, unit: 'month', lastDay: 'next-working-day' },
    norm: law328('art. 14'),
    toConfirm: true,
    duty: { roles: ['assistente-sociale'] },
    warnDays: 14,
    silence: {
      effect: 'escalation',
      label: { it: 'Avvisato il responsabile del servizio', en: 'The head of service is told' },
    },
  },
];
