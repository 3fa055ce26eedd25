import { isUnderNamespace } from '@cartella/core';
import type { Procedure, Step } from '@cartella/workflow';
import type { Layer, StepExtension } from '../layer';
import { addVariant } from './add-variant';
import { composeIssue } from './compose.issues';
import { insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, isRefusal, refuse, say, type Touch } from './touch';

/** A procedure with what a layer added to it, or the refusals. */
export interface ExtendedProcedure {
  readonly procedure: Procedure;
  readonly touches: readonly Touch[];
}

/** Adds steps, deadlines, records and ways of ending to a procedure, each under the layer's namespace. */
export function addParts(
  draft: CartellaDraft,
  layer: Layer,
  procedure: Procedure,
  parts: StepExtension,
): ExtendedProcedure {
  const { steps = [], deadlines = [], records = {}, variants = [] } = parts;
  const point = `procedures/${procedure.id}`;
  const refusals = [
    ...nameRefusals(
      layer,
      `${point}/steps`,
      steps.map(({ id }) => id),
      (name) => procedure.steps.some(({ id }) => id === name),
    ),
    ...nameRefusals(
      layer,
      `${point}/deadlines`,
      deadlines.map(({ id }) => id),
      (name) => procedure.deadlines.some(({ id }) => id === name),
    ),
    ...nameRefusals(layer, `${point}/records`, Object.keys(records), (name) => Object.hasOwn(procedure.records, name)),
    ...nameRefusals(
      layer,
      `${point}/steps`,
      variants.map(({ id }) => id),
      (name) => procedure.steps.some(({ id }) => id === name),
    ),
    ...steps.flatMap((step) =>
      excessesOf(step, layer.namespace ?? '').map((problem) =>
        refuse(composeIssue.addedStep, `${point}/steps/${step.id}`, { problem }),
      ),
    ),
  ];
  if (refusals.length > 0) return { procedure, touches: refusals };
  const inOrder = <T extends { readonly id: string }>(list: readonly T[], added: readonly T[]) =>
    added.reduce((all, item) => insertInOrder(all, item, ({ id }) => namespaceOf(id)), [...list]);
  let extended: Procedure = {
    ...procedure,
    steps: inOrder(procedure.steps, steps),
    deadlines: inOrder(procedure.deadlines, deadlines),
    records: { ...procedure.records, ...records },
  };
  const touches: Touch[] = [
    ...steps.map((step) => say(`${point}/steps/${step.id}`, step)),
    ...deadlines.map((deadline) => say(`${point}/deadlines/${deadline.id}`, deadline)),
    ...Object.entries(records).map(([name, record]) => say(`${point}/records/${name}`, record)),
  ];
  for (const variant of variants) {
    const added = addVariant(draft, layer, extended, variant);
    touches.push(...added.touches);
    if (added.touches.some(isRefusal)) continue;
    extended = added.procedure;
  }
  return { procedure: extended, touches };
}

function nameRefusals(
  layer: Layer,
  point: string,
  names: readonly string[],
  isTaken: (name: string) => boolean,
): Touch[] {
  return names.flatMap((name, index) => {
    if (!isUnderNamespace(name, layer.namespace ?? ''))
      return [refuse(composeIssue.namespaceForeign, `${point}/${name}`)];
    return isTaken(name) || names.indexOf(name) < index ? [refuse(composeIssue.alreadyThere, `${point}/${name}`)] : [];
  });
}

/** What an added step would do beyond adding: everything that could let a case pass where the common procedure stops it. */
function excessesOf(step: Step, namespace: string): string[] {
  const isOwn = (name: string) => isUnderNamespace(name, namespace);
  const products = step.produces ?? [];
  const excesses: [string, boolean][] = [
    ['moves-the-case', step.to !== undefined || step.kind !== undefined],
    ['opens-or-reopens', typeof step.from === 'string' && step.from !== 'live'],
    ['assigns', step.assigns !== undefined],
    ['common-deadline', Object.values(step.deadlines ?? {}).some((names) => !names.every(isOwn))],
    ['common-record', products.some((product) => product.kind === 'record' && !isOwn(product.record))],
    [
      'sends-common-record',
      products.some(
        (product) => product.kind === 'message' && !(product.record !== undefined && isOwn(product.record)),
      ),
    ],
    ['common-sub-case', step.calls !== undefined && !isOwn(step.calls.as)],
  ];
  return excesses.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}
