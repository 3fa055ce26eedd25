import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import { evaluate } from '@cartella/rules';
import type { AccessFacts, AccessRequest } from './facts';
import type { AccessAction, AccessPolicy, Grant } from './policy';

/** How far a right lets its holder see into a record. */
export interface View {
  readonly upTo: Sensitivity;
  /** Properties of the data; all when absent. */
  readonly fields?: readonly string[];
}

/** Yes, with what may be seen; or no, because nobody grants it or because of a prohibition. */
export type AccessDecision =
  | { readonly allowed: true; readonly views: readonly View[] }
  | { readonly allowed: false; readonly because: string };

/** Because nobody grants it. */
export const notGranted = 'not-granted';

/**
 * Decides whether an operator may do something with a record. Pure: the browser hides a button and the server refuses by the same answer.
 * What cannot be decided for want of a fact is denied.
 */
export function decideAccess(
  policy: AccessPolicy,
  request: AccessRequest,
  action: AccessAction,
  kind: string,
  facts: AccessFacts,
): AccessDecision {
  const data = { ...facts, body: request.body, purpose: request.purpose };
  // A prohibition that cannot be decided holds; a right that cannot be decided does not.
  const denial = policy.denials.find(
    ({ actions, kinds, except, when }) =>
      (actions === undefined || actions.includes(action)) &&
      (kinds === undefined || kinds.includes(kind)) &&
      !(except ?? []).some((role) => request.roles.includes(role)) &&
      !isFalse(when, data),
  );
  if (denial !== undefined) return { allowed: false, because: denial.id };
  const grants = request.roles
    .flatMap((role) => (Object.hasOwn(policy.roles, role) ? (policy.roles[role]?.grants ?? []) : []))
    .filter((grant) => covers(grant, request, action, kind))
    .filter(
      ({ upTo, when }) => isAtLeastAsSensitive(upTo, facts.sensitivity) && (when === undefined || isTrue(when, data)),
    );
  if (grants.length === 0) return { allowed: false, because: notGranted };
  return {
    allowed: true,
    views: grants.map(({ upTo, fields }) => (fields === undefined ? { upTo } : { upTo, fields })),
  };
}

function covers(grant: Grant, request: AccessRequest, action: AccessAction, kind: string): boolean {
  return (
    grant.actions.includes(action) &&
    (grant.kinds.includes('*') || grant.kinds.includes(kind)) &&
    (grant.bodies ?? ['own']).includes(request.body) &&
    (grant.purposes === undefined || (grant.purposes as readonly string[]).includes(request.purpose))
  );
}

function isTrue(when: NonNullable<Grant['when']>, data: unknown): boolean {
  const result = evaluate(when, { data });
  return result.known && result.value === true;
}

function isFalse(when: NonNullable<Grant['when']>, data: unknown): boolean {
  const result = evaluate(when, { data });
  return result.known && result.value === false;
}

/** Tells whether any of the views shows a property of the data, of the given class. */
export function isVisible(views: readonly View[], property: string, sensitivity: Sensitivity): boolean {
  return views.some(
    ({ upTo, fields }) =>
      isAtLeastAsSensitive(upTo, sensitivity) && (fields === undefined || fields.includes(property)),
  );
}
