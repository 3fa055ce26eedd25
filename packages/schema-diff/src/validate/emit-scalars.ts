import { finiteValues, formatPatterns, type SchemaNode, typeBits } from '../schema';
import { type Emitter, emitPattern, emitReport, literal } from './emitter';
import { instanceIssue } from './issues';
import { keyOf } from './runtime';

const guards: readonly (readonly [number, (value: string) => string])[] = [
  [typeBits.null, (value) => `${value} === null`],
  [typeBits.boolean, (value) => `typeof ${value} === "boolean"`],
  [typeBits.number, (value) => `Number.isFinite(${value})`],
  [typeBits.integer, (value) => `Number.isInteger(${value})`],
  [typeBits.string, (value) => `typeof ${value} === "string"`],
  [typeBits.array, (value) => `Array.isArray(${value})`],
  [typeBits.object, (value) => `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`],
];

/** Writes the test for a set of types. */
export function emitGuard(types: number, value: string): string {
  let rest = types;
  const tests: string[] = [];
  for (const [bits, guard] of guards) {
    if ((rest & bits) !== bits) continue;
    tests.push(guard(value));
    rest &= ~bits;
  }
  return tests.length === 0 ? 'false' : tests.join(' || ');
}

/** Writes the check of `enum` or `const`. */
export function emitValues(emitter: Emitter, node: SchemaNode, value: string, path: string): string {
  const values = finiteValues(node);
  if (!values) return '';
  const report = emitReport(
    emitter,
    node.assertions.const === undefined ? instanceIssue.enum : instanceIssue.const,
    path,
  );
  if (values.some((item) => typeof item === 'object' && item !== null)) {
    const keys = emitter.constant(`/*#__PURE__*/ new Set(${literal(values.map((item) => keyOf(item)))})`);
    return `if (!${keys}.has(${emitter.helper('key')}(${value}))) ${report}`;
  }
  if (values.length <= 4) return `if (${values.map((item) => `${value} !== ${literal(item)}`).join(' && ')}) ${report}`;
  return `if (!${emitter.constant(`/*#__PURE__*/ new Set(${literal(values)})`)}.has(${value})) ${report}`;
}

/** Writes the checks of numbers. */
export function emitNumber(emitter: Emitter, { assertions }: SchemaNode, value: string, path: string): string[] {
  const bound = (code: string, limit: number | undefined, fails: string): string[] =>
    limit === undefined ? [] : [`if (${value} ${fails} ${limit}) ${emitReport(emitter, code, path, { limit })}`];
  const factor = assertions.multipleOf;
  return [
    ...bound(instanceIssue.minimum, assertions.minimum, '<'),
    ...bound(instanceIssue.maximum, assertions.maximum, '>'),
    ...bound(instanceIssue.exclusiveMinimum, assertions.exclusiveMinimum, '<='),
    ...bound(instanceIssue.exclusiveMaximum, assertions.exclusiveMaximum, '>='),
    ...(factor === undefined
      ? []
      : [
          `if (!${emitter.helper('multiple')}(${value}, ${factor})) ${emitReport(emitter, instanceIssue.multipleOf, path, { limit: factor })}`,
        ]),
  ];
}

/** Writes the checks of strings. */
export function emitString(emitter: Emitter, { assertions }: SchemaNode, value: string, path: string): string[] {
  const { minLength = 0, maxLength, pattern, format } = assertions;
  const lines: string[] = [];
  if (minLength > 0) {
    const report = emitReport(emitter, instanceIssue.minLength, path, { limit: minLength });
    lines.push(
      minLength === 1
        ? `if (${value} === "") ${report}`
        : `if (${value}.length < ${2 * minLength - 1} && (${value}.length < ${minLength} || ${emitter.helper('length')}(${value}) < ${minLength})) ${report}`,
    );
  }
  if (maxLength !== undefined) {
    lines.push(
      `if (${value}.length > ${maxLength} && (${value}.length > ${2 * maxLength} || ${emitter.helper('length')}(${value}) > ${maxLength})) ${emitReport(emitter, instanceIssue.maxLength, path, { limit: maxLength })}`,
    );
  }
  const match = (source: string, code: string, params: object) =>
    lines.push(`if (!${emitPattern(emitter, source)}.test(${value})) ${emitReport(emitter, code, path, params)}`);
  if (pattern !== undefined) match(pattern, instanceIssue.pattern, { pattern });
  if (format !== undefined) match(formatPatterns[format], instanceIssue.format, { format });
  return lines;
}
