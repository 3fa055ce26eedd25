import {
  createIssue,
  digestOf,
  failure,
  type Issue,
  isBlocking,
  type Path,
  type Result,
  success,
} from '@cartella/core';
import { type Cartella, type PointProvenance, sealCartella } from '../cartella';
import { type Certificate, proveRecords } from '../certificate';
import { type Layer, layerHash, type Operation, parseLayer } from '../layer';
import { composeIssue } from './compose.issues';
import { composeDefinition, composeParameter } from './compose-definition';
import { composeField } from './compose-field';
import { composeForm } from './compose-form';
import { composePolicy } from './compose-policy';
import { composeSlot } from './compose-slot';
import { composeStep } from './compose-step';
import { composeLook, composeText } from './compose-text';
import { composeVocabulary } from './compose-vocabulary';
import { checkLayers } from './layers';
import { checkObligations } from './obligation';
import { checkSoundness } from './soundness';
import { type CartellaDraft, isRefusal, refuse, type Touch, valueFor } from './touch';

/** What a composition is called: the last layer's id and version unless told otherwise. */
export interface CompositionName {
  readonly id: string;
  readonly version: string;
}

/**
 * Composes layers over a cartella, in order, into the cartella of one ente.
 *
 * Nothing is removed and nothing is loosened: an operation that tries is refused, and so are two layers that say different things of the
 * same point. What comes out is proved to be read by whoever reads the cartella underneath, its procedures to be sound, and what others
 * rely on to be still there. All problems come back together.
 */
export function composeProfile(base: Cartella, layers: readonly Layer[], name?: CompositionName): Result<Cartella> {
  const composed = composeWithProof(base, layers, name);
  return composed.ok ? success(composed.value.cartella) : composed;
}

/** Composes layers as {@link composeProfile} does, and gives what was proved with the result. */
export function composeWithProof(
  base: Cartella,
  layers: readonly Layer[],
  name?: CompositionName,
): Result<{ readonly cartella: Cartella; readonly certificate: Certificate }> {
  const unread = layers.flatMap((layer, index) => {
    const parsed = parseLayer(layer);
    return parsed.ok ? [] : parsed.issues.map((issue) => ({ ...issue, path: ['layers', index, ...issue.path] }));
  });
  if (unread.length > 0) return failure(unread);

  const { hash: _, ...open } = base;
  const draft: CartellaDraft = open;
  const issues: Issue[] = [...checkLayers(base, layers)];
  const touched = new Map<string, { readonly layer: string; readonly value: string }>();
  const history = new Map<string, PointProvenance[]>();
  for (const [layerIndex, layer] of layers.entries()) {
    for (const [index, operation] of layer.operations.entries()) {
      const place = ['layers', layerIndex, 'operations', index];
      for (const touch of applyOperation(draft, layer, operation)) {
        if (isRefusal(touch)) {
          issues.push(...refusalIssues(layer, touch, place, (point) => touched.get(point) ?? saidBefore(base, point)));
          continue;
        }
        const value = digestOf(touch.value ?? null);
        const earlier = touched.get(touch.point) ?? saidBefore(base, touch.point);
        if (earlier !== undefined && earlier.value !== value && !touch.meets) {
          const params = { point: touch.point, layer: layer.id, other: earlier.layer };
          issues.push(createIssue(composeIssue.clash, place, { params }));
        }
        touched.set(touch.point, { layer: layer.id, value });
        history.set(touch.point, [...(history.get(touch.point) ?? []), provenanceOf(layer, operation, touch.value)]);
      }
    }
  }
  draft.provenance = withHistory(base.provenance, history);
  draft.layers = [
    ...base.layers,
    ...layers.map((layer) => ({ id: layer.id, version: layer.version, hash: layerHash(layer) })),
  ];
  const { id, version } = name ?? layers.at(-1) ?? base;
  draft.id = id;
  draft.version = version;
  if (isBlocking(issues)) return failure(issues);

  const records = proveRecords(base, draft);
  const soundness = checkSoundness(base, draft);
  issues.push(...checkObligations(base, draft), ...records.issues, ...soundness.issues);
  if (isBlocking(issues)) return failure(issues);
  const certificate = { kit: base.kit, records: records.proofs, procedures: soundness.proofs };
  return success({ cartella: sealCartella(draft), certificate });
}

/** What a layer of the composition underneath said of a point. */
function saidBefore(
  { provenance }: Cartella,
  point: string,
): { readonly layer: string; readonly value: string } | undefined {
  const last = provenance[point]?.at(-1);
  return last && { layer: last.layer, value: digestOf(last.value ?? null) };
}

/** Says why an operation is refused; when a layer before took away what it speaks of, names both. */
function refusalIssues(
  layer: Layer,
  { refused, point, params, at = [], because }: Extract<Touch, { refused: string }>,
  place: Path,
  saidOf: (point: string) => { readonly layer: string } | undefined,
): Issue[] {
  if (because !== undefined) {
    return because.map((issue) => ({
      ...issue,
      path: [...place, ...at, ...issue.path],
      params: { ...issue.params, layer: layer.id, point },
    }));
  }
  const gone = saidOf(`${point}/dropped`) ?? saidOf(`${point}/hidden`);
  if (refused === composeIssue.unknownReference && gone !== undefined && gone.layer !== layer.id) {
    return [
      createIssue(composeIssue.clash, [...place, ...at], { params: { point, layer: layer.id, other: gone.layer } }),
    ];
  }
  return [createIssue(refused, [...place, ...at], { params: { layer: layer.id, point, ...params } })];
}

function provenanceOf(layer: Layer, { verb, norm, reason }: Operation, said: unknown): PointProvenance {
  const value = verb === 'extend' ? undefined : valueFor(said);
  return {
    layer: layer.id,
    verb,
    ...(value !== undefined && { value }),
    ...(norm !== undefined && { norm }),
    ...(reason !== undefined && { reason }),
  };
}

function withHistory(
  before: Cartella['provenance'],
  history: ReadonlyMap<string, readonly PointProvenance[]>,
): Cartella['provenance'] {
  const added = [...history].map(([point, steps]) => [point, [...(before[point] ?? []), ...steps]]);
  return { ...before, ...Object.fromEntries(added) };
}

function applyOperation(draft: CartellaDraft, layer: Layer, operation: Operation): readonly Touch[] {
  if (operation.verb === 'extend' && operation.on !== 'parameter' && layer.namespace === undefined) {
    return [refuse(composeIssue.namespaceMissing, operation.on)];
  }
  switch (operation.on) {
    case 'field':
    case 'check':
    case 'record':
    case 'records':
      return composeField(draft, layer, operation);
    case 'vocabulary':
    case 'vocabularies':
    case 'order':
      return composeVocabulary(draft, layer, operation);
    case 'step':
    case 'deadline':
    case 'procedure':
    case 'procedures':
      return composeStep(draft, layer, operation);
    case 'form':
    case 'forms':
    case 'section':
      return composeForm(draft, layer, operation);
    case 'instrument':
    case 'instruments':
    case 'decision':
    case 'decisions':
    case 'indicator':
    case 'indicators':
      return composeDefinition(draft, layer, operation);
    case 'parameter':
      return composeParameter(draft, operation);
    case 'role':
    case 'policy':
      return composePolicy(draft, layer, operation);
    case 'slot':
      return composeSlot(draft, layer, operation);
    case 'text':
      return composeText(draft, operation);
    case 'look':
      return composeLook(draft, operation);
  }
}
