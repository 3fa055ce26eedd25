import { forbiddenNames } from '../expression';

const name = `(?!(?:${[...forbiddenNames].join('|')})(?:\\.|$))[A-Za-z_@][\\w:@-]{0,99}`;

/** A name that can be a step of a path, as a regular expression. */
export const namePattern = `^${name}$`;

/** A dotted path. */
export const dottedPattern = `^${name}(?:\\.${name})*$`;

/** The id of a parameter or a vocabulary, the code of an issue. */
export const idPattern = '^[\\w:./@-]{1,200}$';

const [nameShape, dottedShape, idShape] = [namePattern, dottedPattern, idPattern].map(
  (pattern) => new RegExp(pattern),
) as [RegExp, RegExp, RegExp];

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
