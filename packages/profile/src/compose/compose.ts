import { createIssue, digestOf, failure, type Issue, isBlocking, isNamespace, type Result, success } from '@cartella/core';
import { type Cartella, type PointProvenance, sealCartella } from '../cartella';
import type { Layer, Operation } from '../layer';
import { composeIssue } from './compose.issues';
import { composeField } from './compose-field';
import { composeForm } from './compose-form';
import { composeStep } from './compose-step';
import { composeLook, composeText } from './compose-text';
import { composeVocabulary } from './compose-vocabulary';
import { checkObligations } from './obligation';
import type { CartellaDraft, Touch } from './touch';

/**
 * Composes layers over a cartella, in order, into the cartella of one ente.
 *
 * Nothing is removed and nothing is loosened: an operation that tries is refused, and so are two layers that say different things of the
 * same point. All problems come back together.
 */
export function composeProfile(base: Cartella, layers: readonly Layer[]): Result<Cartella> {
  const { hash: _, ...open } = structuredClone(base) as Cartella;
  const draft = open as CartellaDraft;
  const issues: Issue[] = [];
  const touched = new Map<string, { readonly layer: string; readonly value: string }>();

  for (const [layerIndex, layer] of layers.entries()) {
    for (const [index, operation] of layer.operations.entries()) {
      const place = ['layers', layerIndex, 'operations', index];
      const touches = applyOperation(draft, layer, operation);
      for (const touch of touches) {
        if ('refused' in touch) {
          issues.push(createIssue(touch.refused, place, { params: { layer: layer.id, point: touch.point, ...touch.params } }));
          continue;
        }
        const value = digestOf(touch.value);
        const earlier = touched.get(touch.point);
        if (earlier !== undefined && earlier.value !== value && !touch.meets) {
          issues.push(createIssue(composeIssue.clash, place, { params: { point: touch.point, layer: layer.id, other: earlier.layer } }));
        }
        touched.set(touch.point, { layer: layer.id, value });
        draft.provenance[touch.point] = [...(draft.provenance[touch.point] ?? []), provenanceOf(layer, operation)];
      }
    }
    draft.layers.push({ id: layer.id, version: layer.version, hash: digestOf(layer) });
    draft.id = layer.id;
    draft.version = layer.version;
  }

  issues.push(...checkObligations(base, draft));
  return isBlocking(issues) ? failure(issues) : success(sealCartella(draft as Omit<Cartella, 'hash'>));
}

function provenanceOf(layer: Layer, { verb, norm, reason }: Operation): PointProvenance {
  return { layer: layer.id, verb, ...(norm !== undefined && { norm }), ...(reason !== undefined && { reason }) };
}

function applyOperation(draft: CartellaDraft, layer: Layer, operation: Operation): readonly Touch[] {
  if (operation.verb === 'extend' && !isNamespace(layer.namespace)) {
    return [{ refused: composeIssue.namespaceMissing, point: operation.on }];
  }
  switch (operation.on) {
    case 'field':
      return composeField(draft, layer, operation);
    case 'vocabulary':
      return composeVocabulary(draft, layer, operation);
    case 'step':
      return composeStep(draft, layer, operation);
    case 'form':
      return composeForm(draft, layer, operation);
    case 'text':
      return composeText(draft, operation);
    case 'look':
      return composeLook(draft, operation);
    default:
      return [{ refused: composeIssue.unknownOperation, point: 'operation' }];
  }
}
