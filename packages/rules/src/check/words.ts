import { forbiddenNames } from '../expression';

// Made by calls that a bundle without the check leaves out.
function steps(more: (step: string) => string): string {
  const step = `(?!(?:${[...forbiddenNames].join('|')})(?:\\.|$))[A-Za-z_@][\\w:@-]{0,99}`;
  return `^${step}${more(step)}$`;
}

/** A name that can be a step of a path, as a regular expression. */
export const namePattern = /* @__PURE__ */ steps(() => '');

/** A dotted path. */
export const dottedPattern = /* @__PURE__ */ steps((step) => `(?:\\.${step})*`);

/** The id of a parameter or a vocabulary, the code of an issue. */
export const idPattern = '^[\\w:./@-]{1,200}$';

const nameShape = /* @__PURE__ */ new RegExp(namePattern);
const dottedShape = /* @__PURE__ */ new RegExp(dottedPattern);
const idShape = /* @__PURE__ */ new RegExp(idPattern);

/** Tells whether a name can be a step of a path. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && nameShape.test(value);
}

/** Tells whether a text is a dotted path. */
export function isDotted(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500 && dottedShape.test(value);
}

/** Tells whether a text is an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idShape.test(value);
}

/** Tells whether a value is text that JSON can say again (no lone surrogate). */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
