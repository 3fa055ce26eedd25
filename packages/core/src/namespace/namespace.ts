/**
 * Shape of a namespace, as the source of a regular expression that others put into their own: `^(?:${namespacePattern}:)?…`. Codes of the
 * index of public bodies (IPA) have underscores: `c_h501`.
 */
export const namespacePattern = '[a-z][a-z0-9_-]*';

const shape = /* @__PURE__ */ (() => new RegExp(`^${namespacePattern}$`))();
const longest = 40;

// Names that mean something to JavaScript or to the kit.
const reserved = new Set(['constructor', 'prototype', 'cartella', 'common', 'data', 'ext']);

/** Tells whether an ente or a vendor may keep what it adds under a name: `ext.<namespace>`, or codes and ids `<namespace>:…`. */
export function isNamespace(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && shape.test(value) && !reserved.has(value);
}

/** Tells whether a code or an id is of a namespace: begins with it, a colon, and something more. */
export function isUnderNamespace(name: string, namespace: string): boolean {
  return name.length > namespace.length + 1 && name.startsWith(`${namespace}:`);
}
