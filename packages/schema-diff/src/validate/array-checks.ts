import { isAnything, possibleTypes, type SchemaNode, typeBits } from '../schema';
import { instanceIssue } from './issues';
import { type Check, keyOf, moveBelow, type OpenIssue, report } from './runtime';

/** The checks of arrays. */
export function arrayChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  return [
    ...sizeChecks(node),
    ...itemChecks(node, checkOf),
    ...(node.contains ? [containsCheck(node, checkOf(node.contains))] : []),
    ...(node.assertions.uniqueItems ? [uniqueCheck(node)] : []),
  ];
}

function sizeChecks({ assertions: { minItems = 0, maxItems } }: SchemaNode): Check[] {
  const checks: Check[] = [];
  if (minItems > 0) {
    checks.push((value, issues) => {
      if ((value as unknown[]).length < minItems) report(issues, instanceIssue.minItems, [], { limit: minItems });
    });
  }
  if (maxItems !== undefined) {
    checks.push((value, issues) => {
      if ((value as unknown[]).length > maxItems) report(issues, instanceIssue.maxItems, [], { limit: maxItems });
    });
  }
  return checks;
}

function itemChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  const prefix = node.prefixItems.map(checkOf);
  const rest = node.items && !isAnything(node.items) ? checkOf(node.items) : undefined;
  if (prefix.length === 0 && !rest) return [];
  return [
    (value, issues) => {
      const items = value as unknown[];
      for (let index = 0; index < items.length; index += 1) {
        const check = prefix[index] ?? rest;
        if (!check) return;
        const before = issues.length;
        check(items[index], issues);
        if (issues.length > before) moveBelow(issues, before, index);
      }
    },
  ];
}

function containsCheck({ assertions: { minContains = 1, maxContains = Infinity } }: SchemaNode, check: Check): Check {
  return (value, issues) => {
    let matches = 0;
    for (const item of value as unknown[]) {
      const found: OpenIssue[] = [];
      check(item, found);
      if (found.length === 0) matches += 1;
    }
    if (matches < minContains) report(issues, instanceIssue.minContains, [], { limit: minContains });
    if (matches > maxContains) report(issues, instanceIssue.maxContains, [], { limit: maxContains });
  };
}

/** Tells whether items are compared by themselves: no array or object passes among them. */
export function hasScalarItems({ prefixItems, items }: SchemaNode): boolean {
  if (!items || prefixItems.length > 0) return false;
  return (possibleTypes(items) & (typeBits.array | typeBits.object)) === 0;
}

function uniqueCheck(node: SchemaNode): Check {
  const scalar = hasScalarItems(node);
  return (value, issues) => {
    const items = value as unknown[];
    if (items.length < 2) return;
    const distinct = new Set(scalar ? items : items.map((item) => keyOf(item)));
    if (distinct.size < items.length) report(issues, instanceIssue.uniqueItems, []);
  };
}
