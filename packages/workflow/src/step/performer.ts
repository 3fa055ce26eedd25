import { createIssue, type Issue } from '@cartella/core';
import type { Actor, CaseState } from '../case';
import type { IndexedStep } from '../procedure/indexed';
import { stepIssue } from './issues';

/** Tells whether a dated assignment holds on a day. */
export function isAssignmentValid(actor: Actor, today: string): boolean {
  return (
    (actor.validFrom === undefined || actor.validFrom <= today) &&
    (actor.validTo === undefined || today <= actor.validTo)
  );
}

function actsForBody(
  { step, bodies }: IndexedStep,
  state: CaseState,
  actor: Actor,
  today: string,
  parties: Readonly<Record<string, string>> | undefined,
): boolean {
  if (bodies.some((body) => state.parties[body] === actor.enteId)) return true;
  // A step may name its own author's body: a citizen who opens a case becomes its applicant.
  const named = step.assigns?.bodies ?? [];
  const own = bodies.some(
    (body) =>
      named.includes(body) && (parties?.[body] ?? actor.enteId) === actor.enteId && state.parties[body] === undefined,
  );
  if (own) return true;
  return (
    step.who.delegable === true &&
    state.delegations.some(
      (one) => one.step === step.id && one.enteId === actor.enteId && (one.until === undefined || today <= one.until),
    )
  );
}

/** Every reason why an actor may not do a step, whatever the case holds. */
export function refusalsOfActor(
  indexed: IndexedStep,
  state: CaseState,
  actor: Actor,
  today: string,
  parties?: Readonly<Record<string, string>>,
): Issue[] {
  const { who, fourEyes, norm } = indexed.step;
  const details = norm === undefined ? {} : { norm };
  const issues: Issue[] = [];
  const substitute = who.responsibleOr?.includes(actor.role) === true;
  const inRole = who.roles.includes(actor.role);
  if (!inRole && !substitute) {
    issues.push(
      createIssue(stepIssue.role, ['actor', 'role'], {
        ...details,
        params: { roles: [...who.roles, ...(who.responsibleOr ?? [])].join(', ') },
      }),
    );
  }
  if (!actsForBody(indexed, state, actor, today, parties)) {
    issues.push(
      createIssue(stepIssue.body, ['actor', 'enteId'], { ...details, params: { bodies: indexed.bodies.join(', ') } }),
    );
  }
  if (who.units?.some((kind) => actor.unitKinds?.includes(kind)) === false) {
    issues.push(
      createIssue(stepIssue.unit, ['actor', 'unitKinds'], { ...details, params: { units: who.units.join(', ') } }),
    );
  }
  if (inRole && !substitute && who.responsibleOr !== undefined && state.responsible !== actor.operatorId) {
    issues.push(createIssue(stepIssue.notResponsible, ['actor', 'operatorId'], details));
  }
  for (const other of fourEyes ?? []) {
    if (state.done[other]?.lastBy === actor.operatorId) {
      issues.push(createIssue(stepIssue.fourEyes, ['actor', 'operatorId'], { ...details, params: { step: other } }));
    }
  }
  if (!isAssignmentValid(actor, today)) issues.push(createIssue(stepIssue.assignmentNotValid, ['actor']));
  return issues;
}
