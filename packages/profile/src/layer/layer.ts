import { digestOf } from '@cartella/core';
import type { Layer } from './layer.schema';

/** Types a layer where it is written; it stays plain JSON. */
export function defineLayer(layer: Layer): Layer {
  return layer;
}

const hashes = new WeakMap<Layer, string>();

/** Digest of a layer: what a composition is cached and remembered by. A layer is never changed in place. */
export function layerHash(layer: Layer): string {
  const known = hashes.get(layer);
  if (known !== undefined) return known;
  const hash = digestOf(layer);
  hashes.set(layer, hash);
  return hash;
}
