import { isUnderNamespace } from '@cartella/core';
import type { Procedure, Step } from '@cartella/workflow';
import type { Layer, StepRestriction } from '../layer';
import { composeIssue } from './compose.issues';
import { andAlso, insertInOrder, namespaceOf, union } from './order';
import { type CartellaDraft, narrow, refuse, type Touch } from './touch';

/** A step made harder to do, and what was touched of it. */
export interface NarrowedStep {
  readonly step: Step;
  readonly touches: readonly Touch[];
}

/** Makes a step harder to do: fewer roles, fewer services, one more condition, more that must come before or with it. */
export function narrowStep(
  draft: CartellaDraft,
  layer: Layer,
  procedure: Procedure,
  step: Step,
  to: Omit<StepRestriction, 'drop'>,
  point: string,
): NarrowedStep {
  const refusals = [
    ...(to.roles ?? [])
      .filter((role) => !mayTakeTheStep(draft, role, step.who.roles))
      .map(() => refuse(composeIssue.loosening, `${point}/roles`)),
    ...(to.units ?? [])
      .filter((kind) => step.who.units?.includes(kind) === false)
      .map(() => refuse(composeIssue.loosening, `${point}/units`)),
    ...[...(to.after ?? []), ...(to.fourEyes ?? [])]
      .filter((name) => !procedure.steps.some(({ id }) => id === name))
      .map((name) => refuse(composeIssue.unknownReference, `procedures/${procedure.id}/steps/${name}`)),
    ...(to.signatures ?? [])
      .filter(({ record }) => procedure.records[record] === undefined)
      .map(({ record }) => refuse(composeIssue.unknownReference, `procedures/${procedure.id}/records/${record}`)),
    ...(to.documents ?? [])
      .filter(({ id }) => !isUnderNamespace(id, layer.namespace ?? ''))
      .map(({ id }) => refuse(composeIssue.namespaceForeign, `${point}/documents/${id}`)),
  ];
  if (refusals.length > 0) return { step, touches: refusals };
  const touches = (Object.keys(to) as (keyof typeof to)[]).flatMap((name) =>
    name === 'documents'
      ? (to.documents ?? []).map((document) => narrow(`${point}/documents/${document.id}`, document))
      : [narrow(`${point}/${name}`, to[name])],
  );
  return { step: narrowed(step, to), touches };
}

function narrowed(
  step: Step,
  { guard, roles, units, after, signatures, fourEyes, documents }: Omit<StepRestriction, 'drop'>,
): Step {
  const asks = {
    ...step.asks,
    ...(signatures !== undefined && { signatures: joinSignatures(step, signatures) }),
    ...(documents !== undefined && {
      documents: documents.reduce(
        (all, document) => insertInOrder(all, document, ({ id }) => namespaceOf(id)),
        [...(step.asks?.documents ?? [])],
      ),
    }),
  };
  return {
    ...step,
    ...(guard !== undefined && { guard: andAlso(step.guard, guard) }),
    who: {
      ...step.who,
      ...(roles !== undefined && { roles: [...new Set(roles)].sort() }),
      ...(units !== undefined && { units: [...new Set(units)].sort() }),
    },
    ...(after !== undefined && { after: union(step.after, after) }),
    ...(fourEyes !== undefined && { fourEyes: union(step.fourEyes, fourEyes) }),
    ...(Object.keys(asks).length > 0 && { asks }),
  };
}

/** A role that does the step now, or a local one made only of roles that do. */
function mayTakeTheStep(draft: CartellaDraft, role: string, roles: readonly string[]): boolean {
  const parts = draft.policy.roles[role]?.of;
  return roles.includes(role) || parts?.every((part) => mayTakeTheStep(draft, part, roles)) === true;
}

function joinSignatures(
  step: Step,
  more: NonNullable<StepRestriction['signatures']>,
): NonNullable<StepRestriction['signatures']> {
  const parties = new Map((step.asks?.signatures ?? []).map((asked) => [asked.record, asked.parties]));
  for (const { record, parties: added } of more) parties.set(record, union(parties.get(record), added));
  return [...parties]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([record, all]) => ({ record, parties: all }));
}

/** A procedure without an optional step, without what only that step opened, and without mention of either. */
export function dropStep(procedure: Procedure, step: Step): Procedure {
  const steps = procedure.steps.filter(({ id }) => id !== step.id);
  const opened = (step.deadlines?.opens ?? []).filter(
    (deadline) => !steps.some((other) => other.deadlines?.opens?.includes(deadline)),
  );
  return {
    ...procedure,
    deadlines: procedure.deadlines.filter(({ id }) => !opened.includes(id)),
    steps: steps.map((other) => withoutMention(other, step.id, opened)),
  };
}

function withoutMention(step: Step, dropped: string, deadlines: readonly string[]): Step {
  const { fourEyes, deadlines: clock, produces, ...rest } = step;
  const eyes = fourEyes?.filter((name) => name !== dropped) ?? [];
  const acts = Object.entries(clock ?? {}).flatMap(([action, names]) => {
    const left = names.filter((name) => !deadlines.includes(name));
    return left.length === 0 ? [] : [[action, left]];
  });
  const products = produces?.map((product) =>
    product.kind === 'task' && product.doneBy.includes(dropped) && product.doneBy.length > 1
      ? { ...product, doneBy: product.doneBy.filter((name) => name !== dropped) }
      : product,
  );
  return {
    ...rest,
    ...(eyes.length > 0 && { fourEyes: eyes }),
    ...(acts.length > 0 && { deadlines: Object.fromEntries(acts) }),
    ...(products !== undefined && { produces: products }),
  };
}
