import { canonicalJson, type Issue, type Result } from '@cartella/core';
import type { Cartella } from '../cartella';
import { composeProfile } from '../compose';
import { pointsOf } from '../explain';
import type { Layer, Operation } from '../layer';
import { type Moves, moveOperation } from './move';
import { subjectsOf } from './subjects';

/** Why an operation cannot simply be carried over to a newer kit. */
export interface PendingDecision {
  readonly layer: string;
  /** Number of the operation in its layer. */
  readonly operation: number;
  readonly point: string;
  /** `gone`: the point is no longer there; `changed`: it says something else; `refused`: the newer kit does not allow it any more. */
  readonly reason: 'gone' | 'changed' | 'refused';
  readonly before?: unknown;
  readonly after?: unknown;
  /** The problem, when it is refused. */
  readonly issue?: Issue;
}

/** What somebody decided of an operation: it stays as it is, or it goes. Keys are `layer/operation`. */
export type Decisions = Readonly<Record<string, 'keep' | 'drop'>>;

/** Layers for the newer kit, or the points that need a decision first: never a silent change of meaning. */
export type Rebased =
  | { readonly ok: true; readonly layers: readonly Layer[] }
  | { readonly ok: false; readonly decisions: readonly PendingDecision[] };

/** Carries layers from one version of the common cartella to another. */
export function rebaseLayers(
  layers: readonly Layer[],
  from: Cartella,
  to: Cartella,
  { moves = {}, decisions = {} }: { readonly moves?: Moves; readonly decisions?: Decisions } = {},
): Rebased {
  const [before, after] = [pointsOf(from), pointsOf(to)];
  const decided = (layer: Layer, index: number) => decisions[`${layer.id}/${index}`];
  const moved = layers.map((layer) => ({
    ...layer,
    operations: layer.operations.map((operation) => moveOperation(operation, moves)),
  }));
  const pending = layers.flatMap((layer, at) =>
    layer.operations.flatMap((operation, index) =>
      decided(layer, index) === undefined
        ? changedSubjects(layer, index, operation, moved[at]?.operations[index] ?? operation, before, after)
        : [],
    ),
  );
  const kept = moved.map((layer) => ({
    ...layer,
    operations: layer.operations.filter((_, index) => decided(layer, index) !== 'drop'),
  }));
  const refused = refusals(moved, composeProfile(to, kept.map(withoutRange)), decisions).filter(
    ({ layer, operation }) => !pending.some((other) => other.layer === layer && other.operation === operation),
  );
  const all = [...pending, ...refused];
  return all.length > 0 ? { ok: false, decisions: all } : { ok: true, layers: kept };
}

/** The range of kits is what an upgrade changes: it is written anew by whoever tried it. */
function withoutRange({ kit: _, ...layer }: Layer): Layer {
  return layer;
}

function changedSubjects(
  layer: Layer,
  index: number,
  operation: Operation,
  moved: Operation,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): PendingDecision[] {
  const now = subjectsOf(moved);
  return subjectsOf(operation).flatMap((subject, at): PendingDecision[] => {
    const point = now[at] ?? subject;
    // What no common cartella has, another layer brought.
    if (!before.has(subject)) return [];
    const [was, is] = [before.get(subject), after.get(point)];
    if (is !== undefined && canonicalJson(was) === canonicalJson(is)) return [];
    const decision = { layer: layer.id, operation: index, point: subject, before: was };
    return [is === undefined ? { ...decision, reason: 'gone' } : { ...decision, reason: 'changed', after: is }];
  });
}

function refusals(layers: readonly Layer[], result: Result<Cartella>, decisions: Decisions): PendingDecision[] {
  if (result.ok) return [];
  return result.issues.map((issue) => {
    const [, layerAt, , operationAt] = issue.path;
    const layer = issue.path[0] === 'layers' ? layers[Number(layerAt)] : undefined;
    // Numbers in the issue count only the operations that were not dropped.
    const left = (layer?.operations ?? []).flatMap((_, index) =>
      decisions[`${layer?.id}/${index}`] === 'drop' ? [] : [index],
    );
    const operation = left[Number(operationAt)] ?? -1;
    const point = String(issue.params?.['point'] ?? issue.path.join('/'));
    return { layer: layer?.id ?? String(issue.params?.['layer'] ?? ''), operation, point, reason: 'refused', issue };
  });
}
