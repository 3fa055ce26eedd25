import type { Issue } from '@cartella/core';
import { type ParsedSchema, recursiveSchemas, type SchemaNode, typeBits } from '../schema';
import { arrayChecks } from './array-checks';
import { instanceIssue } from './issues';
import { objectChecks } from './object-checks';
import { allOf, type Check, maximumDepth, type OpenIssue, report } from './runtime';
import { declaredTypes, guardOf, namesOfTypes, numberChecks, stringChecks, valuesChecks } from './scalar-checks';
import { unionChecks } from './union-checks';

/** Checks a value against one schema and returns everything wrong with it, at its place; nothing when it is valid. */
export type Validator = (value: unknown) => readonly Issue[];

/**
 * Compiles a schema to functions, without evaluating text, so that it works under any content security policy.
 *
 * For bulk work prefer {@link generateValidator}, whose output runs several times faster.
 */
export function compileValidator(schema: ParsedSchema): Validator {
  const compile = createCompiler(schema.root);
  const check = compile(schema.root);
  return (value) => {
    const issues: OpenIssue[] = [];
    check(value, issues);
    return issues;
  };
}

/** Makes the function that turns each schema under some roots into its check, once. */
export function createCompiler(...roots: readonly SchemaNode[]): (node: SchemaNode) => Check {
  const recursive = new Set(roots.flatMap((root) => [...recursiveSchemas(root)]));
  const checks = new Map<SchemaNode, { check: Check }>();
  const checkOf = (node: SchemaNode): Check => {
    const known = checks.get(node);
    // The check of a schema that contains itself is not there yet when its parts are compiled.
    if (known) return recursive.has(node) ? (value, issues) => known.check(value, issues) : known.check;
    const cell = { check: (() => {}) as Check };
    checks.set(node, cell);
    const check = nodeCheck(node, checkOf);
    cell.check = recursive.has(node) ? boundedCheck(check) : check;
    return cell.check;
  };
  return checkOf;
}

function boundedCheck(check: Check): Check {
  let depth = 0;
  return (value, issues) => {
    depth += 1;
    try {
      if (depth > maximumDepth) report(issues, instanceIssue.tooDeep, []);
      else check(value, issues);
    } finally {
      depth -= 1;
    }
  };
}

function nodeCheck(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check {
  if (node.never) return (_, issues) => report(issues, instanceIssue.never, []);
  const types = declaredTypes(node);
  const typed = (bits: number, checks: readonly Check[]): Check[] => {
    if (checks.length === 0 || ((types ?? bits) & bits) === 0) return [];
    const check = allOf(checks);
    if (types !== undefined && (types & ~bits) === 0) return [check];
    const guard = guardOf(bits);
    return [
      (value, issues) => {
        if (guard(value)) check(value, issues);
      },
    ];
  };
  const all = allOf([
    ...typed(typeBits.string, stringChecks(node)),
    ...typed(typeBits.number, numberChecks(node)),
    ...typed(typeBits.array, arrayChecks(node, checkOf)),
    ...typed(typeBits.object, objectChecks(node, checkOf)),
    ...valuesChecks(node),
    ...unionChecks(node, checkOf),
  ]);
  if (types === undefined) return all;
  const hasType = guardOf(types);
  const expected = namesOfTypes(types);
  return (value, issues) => {
    if (hasType(value)) all(value, issues);
    else report(issues, instanceIssue.type, [], { expected });
  };
}
