import { isAnything, type SchemaNode } from '../schema';
import { instanceIssue } from './issues';
import { type Check, moveBelow, type OpenIssue, ownValue, report } from './runtime';

type Fields = Readonly<Record<string, unknown>>;

/** The checks of objects. */
export function objectChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  return [
    ...propertyChecks(node, checkOf),
    ...restChecks(node, checkOf),
    ...sizeChecks(node),
    ...dependencyChecks(node, checkOf),
  ];
}

/** Counts properties; one that holds `undefined` is not there. */
export function countProperties(value: unknown): number {
  let count = 0;
  for (const name of Object.keys(value as object)) if ((value as Fields)[name] !== undefined) count += 1;
  return count;
}

function propertyChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  const required = new Set(node.assertions.required);
  const names = [...new Set([...node.properties.keys(), ...required])];
  const closed = isClosedByCount(node);
  if (names.length === 0 && !closed) return [];
  const fields = names.map((name) => {
    const schema = node.properties.get(name);
    const check = schema && !isAnything(schema) ? checkOf(schema) : undefined;
    return { name, check, required: required.has(name), counted: schema ? 1 : 0, inherited: name in Object.prototype };
  });
  return [
    (value, issues) => {
      let unread = 0;
      for (const { name, check, required, counted, inherited } of fields) {
        const field = inherited ? ownValue(value as object, name) : (value as Fields)[name];
        if (field === undefined) {
          if (required) report(issues, instanceIssue.required, [name]);
        } else {
          unread -= counted;
          if (check) checkPart(check, field, name, issues);
        }
      }
      if (!closed) return;
      for (const _ in value as object) unread += 1;
      if (unread !== 0) reportUnknown(value as Fields, node, issues);
    },
  ];
}

/** Tells whether the properties of a closed record can be counted, which is quicker than looking up each name. */
export function isClosedByCount({ additionalProperties, patternProperties }: SchemaNode): boolean {
  return additionalProperties?.never === true && patternProperties.size === 0;
}

function reportUnknown(value: Fields, node: SchemaNode, issues: OpenIssue[]): void {
  for (const name of Object.keys(value)) {
    if (value[name] !== undefined && !node.properties.has(name)) report(issues, instanceIssue.unknownProperty, [name]);
  }
}

function checkPart(check: Check, part: unknown, key: string, issues: OpenIssue[]): void {
  const before = issues.length;
  check(part, issues);
  if (issues.length > before) moveBelow(issues, before, key);
}

function restChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  const patterns = [...node.patternProperties].map(([source, schema]) => ({
    pattern: new RegExp(source, 'u'),
    check: checkOf(schema),
  }));
  const { additionalProperties } = node;
  const rest =
    additionalProperties && !isClosedByCount(node) && !isAnything(additionalProperties)
      ? additionalProperties
      : undefined;
  const restCheck = rest && !rest.never ? checkOf(rest) : undefined;
  const nameCheck = node.propertyNames && checkOf(node.propertyNames);
  if (patterns.length === 0 && !rest && !nameCheck) return [];
  return [
    (value, issues) => {
      for (const name of Object.keys(value as object)) {
        const field = (value as Fields)[name];
        if (field === undefined) continue;
        if (nameCheck && !accepts(nameCheck, name)) report(issues, instanceIssue.propertyName, [name]);
        let known = node.properties.has(name);
        for (const { pattern, check } of patterns) {
          if (!pattern.test(name)) continue;
          known = true;
          checkPart(check, field, name, issues);
        }
        if (known || !rest) continue;
        if (restCheck) checkPart(restCheck, field, name, issues);
        else report(issues, instanceIssue.unknownProperty, [name]);
      }
    },
  ];
}

/** Tells whether a check finds nothing wrong. */
export function accepts(check: Check, value: unknown): boolean {
  const issues: OpenIssue[] = [];
  check(value, issues);
  return issues.length === 0;
}

function sizeChecks({ assertions: { minProperties = 0, maxProperties = Infinity } }: SchemaNode): Check[] {
  if (minProperties === 0 && maxProperties === Infinity) return [];
  return [
    (value, issues) => {
      const count = countProperties(value);
      if (count < minProperties) report(issues, instanceIssue.minProperties, [], { limit: minProperties });
      if (count > maxProperties) report(issues, instanceIssue.maxProperties, [], { limit: maxProperties });
    },
  ];
}

function dependencyChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  const checks: Check[] = [];
  for (const [name, needed] of node.assertions.dependentRequired ?? []) {
    checks.push((value, issues) => {
      if (ownValue(value as object, name) === undefined) return;
      for (const other of needed) {
        if (ownValue(value as object, other) === undefined) report(issues, instanceIssue.required, [other]);
      }
    });
  }
  for (const [name, schema] of node.dependentSchemas) {
    const check = checkOf(schema);
    checks.push((value, issues) => {
      if (ownValue(value as object, name) !== undefined) check(value, issues);
    });
  }
  return checks;
}
