import type { Result } from '@cartella/core';
import type { Cartella } from '../cartella';
import type { Certificate } from '../certificate';
import { type Layer, layerHash, parseLayer } from '../layer';
import { type CompositionName, composeWithProof } from './compose';

/** A composition with its proof. */
export type ProvenCartella = Result<{ readonly cartella: Cartella; readonly certificate: Certificate }>;

/** Composes over one cartella and remembers the latest compositions by the digests of their layers. */
export function createComposer(
  base: Cartella,
  { most = 50 }: { readonly most?: number } = {},
): (layers: readonly Layer[], name?: CompositionName) => ProvenCartella {
  const known = new Map<string, ProvenCartella>();
  return (layers, name) => {
    if (!layers.every((layer) => parseLayer(layer).ok)) return composeWithProof(base, layers, name);
    const key = [...layers.map(layerHash), name?.id ?? '', name?.version ?? ''].join(' ');
    const remembered = known.get(key);
    if (remembered !== undefined) {
      // The latest used is the last to be forgotten.
      known.delete(key);
      known.set(key, remembered);
      return remembered;
    }
    const composed = composeWithProof(base, layers, name);
    known.set(key, composed);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return composed;
  };
}
