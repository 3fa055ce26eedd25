const shape = /^[a-z][a-z0-9_-]{1,39}$/;

// Names that mean something to JavaScript or to the kit.
const reserved = new Set(['constructor', 'prototype', '__proto__', 'cartella', 'common', 'ext', 'data']);

/** Tells whether a layer may add things under a namespace. */
export function isNamespace(namespace: string | undefined): namespace is string {
  return namespace !== undefined && shape.test(namespace) && !reserved.has(namespace);
}
