import type { CivilDate } from '@cartella/core';
import type { Ranked } from '@cartella/forms-react/waiting-list';
import { describe, evaluate, explain } from '@cartella/rules';
import { type Call, callInputs } from '../../profile/calls';

/** An application with what it is judged by. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly submittedOn: string;
  /** Cents; absent where there is no indicator. */
  readonly isee: number | undefined;
  readonly members: number | undefined;
}

const inputNames: Readonly<Record<string, string>> = { isee: 'ISEE', members: 'quanti vivono insieme' };

/** Ranks applications by the criteria of a call, and says of each how its points came about and what decided between equals. */
export function rankApplicants(call: Call, applicants: readonly Applicant[], date: CivilDate): readonly Ranked[] {
  const scored = applicants
    .map((applicant) => ({ applicant, ...scoreOf(call, applicant, date) }))
    .sort((one, other) => other.score - one.score || precedence(one.applicant, other.applicant).order);
  return scored.map(({ applicant, score, criteria }, index) => {
    const next = scored[index + 1];
    const rule = next?.score === score ? precedence(applicant, next.applicant).rule : undefined;
    return { id: applicant.id, name: applicant.name, score, criteria, ...(rule !== undefined && { tieBreak: rule }) };
  });
}

function scoreOf({ criteria }: Call, { isee, members }: Applicant, date: CivilDate) {
  const context = { data: { isee, members }, date };
  const parts = criteria.map(({ label, points }) => {
    const result = evaluate(points, context);
    const [reason = ''] = describe(explain(points, context, callInputs), 'it', { label: (path) => inputNames[path] });
    return { label: label.it, points: result.known ? Number(result.value) : 0, reason };
  });
  return { criteria: parts, score: parts.reduce((sum, { points }) => sum + points, 0) };
}

/** Who applied first precedes; of two on one day, who has the lower indicator; then the older protocol. */
function precedence(one: Applicant, other: Applicant): { readonly order: number; readonly rule: string } {
  if (one.submittedOn !== other.submittedOn)
    return { order: one.submittedOn < other.submittedOn ? -1 : 1, rule: 'precede la domanda presentata prima' };
  const gap = (one.isee ?? Number.POSITIVE_INFINITY) - (other.isee ?? Number.POSITIVE_INFINITY);
  if (one.isee !== other.isee) return { order: gap, rule: 'precede l’indicatore più basso' };
  return { order: one.id < other.id ? -1 : 1, rule: 'precede la domanda registrata prima' };
}
