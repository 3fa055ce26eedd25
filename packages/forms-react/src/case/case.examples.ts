import { createIssue } from '@cartella/core';
import type { CaseState, DeadlineStatus, PossibleStep, Procedure } from '@cartella/workflow';
import { percorsoComune } from '@cartella/workflow';
import type { TimelineEntry } from './case-timeline';

/** The common path. */
export const procedure: Procedure = percorsoComune;

/** A case in one of the phases. */
export function caseIn(phase: number, outcome?: string): CaseState {
  return { phase: procedure.phases[phase]?.id, outcome } as CaseState;
}

const norm = { urn: 'urn:nir:stato:legge:2000-11-08;328', article: 'art. 14', citation: 'L. 8 novembre 2000, n. 328' };

/** What can be done and what cannot. */
export const steps: readonly PossibleStep[] = [
  { step: 'a', label: { it: 'Scrivi il progetto', en: 'Write the project' }, allowed: true, here: true, issues: [] },
  {
    step: 'b',
    label: { it: 'Firma il progetto', en: 'Sign the project' },
    allowed: false,
    here: true,
    issues: [createIssue('value.required', ['progetto'], { severity: 'incomplete', norm })],
  },
];

/** Deadlines in each standing. */
export const deadlines: readonly DeadlineStatus[] = (
  [
    ['near', '2026-11-25', 4],
    ['running', '2027-01-20', 60],
    ['suspended', '2027-02-01', 72],
    ['expired', '2026-11-01', -20],
  ] as const
).map(
  ([standing, due, daysLeft]) =>
    ({
      deadline: standing,
      label: { it: 'Analisi preliminare', en: 'Pre-assessment' },
      norm,
      standing,
      due,
      daysLeft,
    }) as unknown as DeadlineStatus,
);

/** Things that happened, by invented people. */
export const entries: readonly TimelineEntry[] = [
  { sequence: 1, by: 'Bruno Provetti', event: { type: 'step-done', step: procedure.steps[0]?.id, date: '2026-11-02' } },
  {
    sequence: 2,
    by: 'Carla Verifica',
    event: { type: 'step-done', step: procedure.steps[1]?.id, date: '2026-11-21', note: 'Sentita per telefono.' },
  },
] as unknown as readonly TimelineEntry[];
