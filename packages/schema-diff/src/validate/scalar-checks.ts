import type { Assertions, SchemaNode } from '../schema';
import { finiteValues, formatPatterns, typeBits, typeNames } from '../schema';
import { instanceIssue } from './issues';
import { type Check, isMultiple, keyOf, lengthOf, report } from './runtime';

/** The names of the types in a set of bits, as an issue tells them. */
export function namesOfTypes(bits: number): string {
  const names = typeNames.filter((name) => (typeBits[name] & bits) === typeBits[name]);
  return names.filter((name) => name !== 'integer' || !names.includes('number')).join(' ');
}

/** A test for one JSON type. */
export type Guard = (value: unknown) => boolean;

const guards: readonly (readonly [number, Guard])[] = [
  [typeBits.null, (value) => value === null],
  [typeBits.boolean, (value) => typeof value === 'boolean'],
  [typeBits.number, (value) => typeof value === 'number' && Number.isFinite(value)],
  [typeBits.integer, Number.isInteger],
  [typeBits.string, (value) => typeof value === 'string'],
  [typeBits.array, Array.isArray],
  [typeBits.object, (value) => typeof value === 'object' && value !== null && !Array.isArray(value)],
];

/** A test for a set of types. */
export function guardOf(types: number): Guard {
  const chosen: Guard[] = [];
  let rest = types;
  for (const [bits, guard] of guards) {
    if ((rest & bits) !== bits) continue;
    chosen.push(guard);
    rest &= ~bits;
  }
  const [first = () => false, ...others] = chosen;
  return others.length === 0 ? first : (value) => chosen.some((guard) => guard(value));
}

/** The check of `enum` or `const`. */
export function valuesChecks(node: SchemaNode): Check[] {
  const values = finiteValues(node);
  if (!values) return [];
  const code = node.assertions.const === undefined ? instanceIssue.enum : instanceIssue.const;
  const scalar = values.every((value) => typeof value !== 'object' || value === null);
  const allowed = new Set<unknown>(scalar ? values : values.map((value) => keyOf(value)));
  return [
    (value, issues) => {
      if (!allowed.has(scalar ? value : keyOf(value))) report(issues, code, []);
    },
  ];
}

/** The checks of numbers. */
export function numberChecks({ assertions }: SchemaNode): Check[] {
  const limit = (code: string, bound: number | undefined, holds: (value: number, bound: number) => boolean): Check[] =>
    bound === undefined
      ? []
      : [
          (value, issues) => {
            if (!holds(value as number, bound)) report(issues, code, [], { limit: bound });
          },
        ];
  return [
    ...limit(instanceIssue.minimum, assertions.minimum, (value, bound) => value >= bound),
    ...limit(instanceIssue.maximum, assertions.maximum, (value, bound) => value <= bound),
    ...limit(instanceIssue.exclusiveMinimum, assertions.exclusiveMinimum, (value, bound) => value > bound),
    ...limit(instanceIssue.exclusiveMaximum, assertions.exclusiveMaximum, (value, bound) => value < bound),
    ...limit(instanceIssue.multipleOf, assertions.multipleOf, isMultiple),
  ];
}

/** The checks of strings. */
export function stringChecks({ assertions }: SchemaNode): Check[] {
  const checks: Check[] = [];
  const { minLength = 0, maxLength, pattern, format } = assertions;
  if (minLength > 0) {
    checks.push((value, issues) => {
      const text = value as string;
      if (text.length < 2 * minLength - 1 && (text.length < minLength || lengthOf(text) < minLength)) {
        report(issues, instanceIssue.minLength, [], { limit: minLength });
      }
    });
  }
  if (maxLength !== undefined) {
    checks.push((value, issues) => {
      const text = value as string;
      if (text.length > maxLength && (text.length > 2 * maxLength || lengthOf(text) > maxLength)) {
        report(issues, instanceIssue.maxLength, [], { limit: maxLength });
      }
    });
  }
  if (pattern !== undefined) checks.push(patternCheck(pattern, instanceIssue.pattern, { pattern }));
  if (format !== undefined) checks.push(patternCheck(formatPatterns[format], instanceIssue.format, { format }));
  return checks;
}

function patternCheck(source: string, code: string, params: { pattern: string } | { format: string }): Check {
  const pattern = new RegExp(source, 'u');
  return (value, issues) => {
    if (!pattern.test(value as string)) report(issues, code, [], params);
  };
}

/** The types a schema names, or undefined when it names none. */
export function declaredTypes({ assertions }: { readonly assertions: Assertions }): number | undefined {
  return assertions.type?.reduce((sum, type) => sum | typeBits[type], 0);
}
