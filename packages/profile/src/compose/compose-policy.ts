import { isUnderNamespace } from '@cartella/core';
import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import { checkExpression } from '@cartella/rules';
import { findField } from '../field';
import type { Layer, NarrowedRight, OperationOf, PolicyRestriction } from '../layer';
import { type AccessPolicy, accessInputs, type Grant } from '../policy';
import { composeIssue } from './compose.issues';
import { andAlso, insertInOrder, namespaceOf, union } from './order';
import { type CartellaDraft, isRefusal, narrow, put, refuse, say, type Touch } from './touch';

type PolicyOperation = OperationOf<'restrict' | 'extend' | 'relabel', 'role'> | OperationOf<'restrict', 'policy'>;

/** Applies an operation on who may do what: deny more, narrow a role, make one of the rights of others. */
export function composePolicy(draft: CartellaDraft, layer: Layer, operation: PolicyOperation): readonly Touch[] {
  if (operation.on === 'policy') return restrictPolicy(draft, layer, operation.to);
  const { role } = operation;
  const point = `policy/roles/${role}`;
  const known = draft.policy.roles[role];
  const adopt = (roles: AccessPolicy['roles'], ...touches: readonly Touch[]) => {
    draft.policy = { ...draft.policy, roles };
    return touches;
  };
  if (operation.verb === 'extend') {
    if (!isUnderNamespace(role, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
    if (known !== undefined) return [refuse(composeIssue.alreadyThere, point)];
    return addRole(draft, operation, point, adopt);
  }
  if (known === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (operation.verb === 'relabel') {
    return adopt(
      put(draft.policy.roles, role, { ...known, label: operation.label }),
      say(`${point}/label`, operation.label),
    );
  }
  const refusals = [
    ...excesses(known.grants, operation.to, point),
    ...conditionRefusals(operation.to, point, ['to', 'when']),
  ];
  if (refusals.length > 0) return refusals;
  const grants = known.grants.flatMap((grant) => narrowGrant(grant, operation.to));
  return adopt(
    put(draft.policy.roles, role, { ...known, grants }),
    ...Object.entries(operation.to).map(([name, value]) => narrow(`${point}/${name}`, value)),
  );
}

function addRole(
  draft: CartellaDraft,
  { role, with: made }: OperationOf<'extend', 'role'>,
  point: string,
  adopt: (roles: AccessPolicy['roles'], ...touches: readonly Touch[]) => readonly Touch[],
): readonly Touch[] {
  const refusals = made.of.flatMap((part, index) => {
    const taken = draft.policy.roles[part.role];
    if (taken === undefined) return [refuse(composeIssue.unknownReference, `policy/roles/${part.role}`)];
    return [...excesses(taken.grants, part, point), ...conditionRefusals(part, point, ['with', 'of', index, 'when'])];
  });
  if (refusals.length > 0) return refusals;
  const grants = made.of.flatMap((part) =>
    (draft.policy.roles[part.role]?.grants ?? []).flatMap((grant) => narrowGrant(grant, part)),
  );
  offerRole(draft, role, made);
  const of = union(
    [],
    made.of.map((part) => part.role),
  );
  return adopt({ ...draft.policy.roles, [role]: { label: made.label, grants, of } }, say(point, made));
}

/** A role that somebody can be given: the list that operators' roles come from has it too. */
function offerRole(draft: CartellaDraft, role: string, made: OperationOf<'extend', 'role'>['with']): void {
  const list = draft.vocabularies['roles'];
  if (list === undefined) return;
  const [only, ...others] = new Set(made.of.map((part) => part.role));
  const stands = others.length === 0 && list.entries.some(({ code }) => code === only);
  const entry = {
    code: role,
    label: made.label,
    ...(stands && only !== undefined ? { mapsTo: only } : { local: true as const }),
  };
  const entries = insertInOrder(list.entries, entry, ({ code }) => namespaceOf(code));
  draft.vocabularies = put(draft.vocabularies, 'roles', { ...list, entries });
}

/** What is asked of rights beyond what they have: it would be left out in silence. */
function excesses(
  grants: readonly Grant[],
  { actions = [], kinds = [], upTo }: NarrowedRight,
  point: string,
): readonly Touch[] {
  const asked: [string, boolean][] = [
    ['actions', actions.every((action) => grants.some((grant) => grant.actions.includes(action)))],
    ['kinds', kinds.every((kind) => grants.some((grant) => grant.kinds.includes(kind) || grant.kinds.includes('*')))],
    ['upTo', upTo === undefined || grants.some((grant) => isAtLeastAsSensitive(grant.upTo, upTo))],
  ];
  return asked.flatMap(([name, isThere]) => (isThere ? [] : [refuse(composeIssue.loosening, `${point}/${name}`)]));
}

/** A right with less in it, or none when nothing is left. */
function narrowGrant(grant: Grant, { actions, kinds, upTo, fields, when }: NarrowedRight): Grant[] {
  const kept: Grant = {
    ...grant,
    actions: actions === undefined ? grant.actions : grant.actions.filter((action) => actions.includes(action)),
    kinds: kinds === undefined ? grant.kinds : commonKinds(grant.kinds, kinds),
    upTo: upTo === undefined ? grant.upTo : lesser(grant.upTo, upTo),
    ...(fields !== undefined && {
      fields: [...fields].filter((field) => grant.fields?.includes(field) ?? true).sort(),
    }),
    ...(when !== undefined && { when: andAlso(grant.when, when) }),
  };
  return kept.actions.length === 0 || kept.kinds.length === 0 || kept.fields?.length === 0 ? [] : [kept];
}

function commonKinds(one: readonly string[], other: readonly string[]): string[] {
  if (one.includes('*')) return [...other].sort();
  return other.includes('*') ? [...one] : one.filter((kind) => other.includes(kind));
}

function lesser(one: Sensitivity, other: Sensitivity): Sensitivity {
  return isAtLeastAsSensitive(one, other) ? other : one;
}

function conditionRefusals(
  { when }: Pick<NarrowedRight, 'when'>,
  point: string,
  at: readonly (string | number)[],
): readonly Touch[] {
  if (when === undefined) return [];
  const checked = checkExpression(when, accessInputs, [], { gives: 'boolean' });
  return checked.ok ? [] : [{ refused: composeIssue.unsuitable, point, at: [...at], because: checked.issues }];
}

function restrictPolicy(draft: CartellaDraft, layer: Layer, to: PolicyRestriction): readonly Touch[] {
  const { denials = [], seals = [] } = to;
  const touches: Touch[] = [
    ...denials.flatMap((denial, index): readonly Touch[] => {
      const point = `policy/denials/${denial.id}`;
      if (!isUnderNamespace(denial.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
      if (draft.policy.denials.some(({ id }) => id === denial.id)) return [refuse(composeIssue.alreadyThere, point)];
      const refusals = conditionRefusals(denial, point, ['to', 'denials', index, 'when']);
      return refusals.length > 0 ? refusals : [say(point, denial)];
    }),
    ...seals.map((seal): Touch => {
      const record = draft.records[seal.kind];
      const found = record !== undefined && findField(record.write, seal.path) !== undefined;
      const point = `policy/seals/${seal.kind}.${seal.path}`;
      return found ? say(point, seal) : refuse(composeIssue.unknownReference, `records/${seal.kind}/${seal.path}`);
    }),
    ...(['handOverDays', 'glassHours'] as const).flatMap((name) => {
      const value = to[name];
      if (value === undefined) return [];
      const point = `policy/${name}`;
      return [value <= draft.policy[name] ? narrow(point, value) : refuse(composeIssue.loosening, point)];
    }),
  ];
  if (touches.some(isRefusal)) return touches;
  draft.policy = {
    ...draft.policy,
    denials: denials.reduce(
      (all, denial) => insertInOrder(all, denial, ({ id }) => namespaceOf(id)),
      [...draft.policy.denials],
    ),
    seals: withSeals(draft.policy.seals, seals),
    handOverDays: to.handOverDays ?? draft.policy.handOverDays,
    glassHours: to.glassHours ?? draft.policy.glassHours,
  };
  return touches;
}

function withSeals(known: AccessPolicy['seals'], added: AccessPolicy['seals']): AccessPolicy['seals'] {
  const key = (seal: AccessPolicy['seals'][number]) => JSON.stringify(seal);
  const fresh = added.filter((seal) => !known.some((other) => key(other) === key(seal)));
  return [...known, ...fresh].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
