import { type DispatchGroup, dispatchOf, type SchemaNode } from '../schema';
import { instanceIssue } from './issues';
import { accepts } from './object-checks';
import { type Check, ownValue, report } from './runtime';
import { guardOf, namesOfTypes } from './scalar-checks';

/** The checks that apply other schemas to the same value. */
export function unionChecks(node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check[] {
  const checks = [...(node.ref ? [node.ref] : []), ...node.allOf].map(checkOf);
  if (node.anyOf.length > 0) checks.push(branchCheck(node.anyOf, checkOf, Infinity));
  if (node.oneOf.length > 0) checks.push(branchCheck(node.oneOf, checkOf, 1));
  if (node.not) checks.push(notCheck(checkOf(node.not)));
  if (node.if) checks.push(conditionCheck(checkOf(node.if), node, checkOf));
  return checks;
}

function branchCheck(branches: readonly SchemaNode[], checkOf: (node: SchemaNode) => Check, most: number): Check {
  const dispatch = dispatchOf(branches);
  if (dispatch) return dispatchCheck(dispatch, checkOf);
  const checks = branches.map(checkOf);
  return (value, issues) => {
    let matches = 0;
    for (const check of checks) {
      if (accepts(check, value)) matches += 1;
      if (matches > 0 && most === Infinity) return;
    }
    if (matches === 0) report(issues, instanceIssue.noBranch, []);
    if (matches > most) report(issues, instanceIssue.manyBranches, []);
  };
}

function dispatchCheck(groups: readonly DispatchGroup[], checkOf: (node: SchemaNode) => Check): Check {
  const expected = namesOfTypes(groups.reduce((types, group) => types | group.types, 0));
  const cases = groups.map((group) => ({ guard: guardOf(group.types), check: groupCheck(group, checkOf) }));
  return (value, issues) => {
    for (const { guard, check } of cases) if (guard(value)) return check(value, issues);
    report(issues, instanceIssue.type, [], { expected });
  };
}

function groupCheck(group: DispatchGroup, checkOf: (node: SchemaNode) => Check): Check {
  if (group.kind === 'single') return checkOf(group.branch);
  const checks = new Map([...group.cases].map(([tag, branch]) => [tag as unknown, checkOf(branch)]));
  return (value, issues) => {
    const tag = ownValue(value as object, group.tag);
    const check = checks.get(tag);
    if (check) check(value, issues);
    else report(issues, tag === undefined ? instanceIssue.required : instanceIssue.variant, [group.tag]);
  };
}

function notCheck(check: Check): Check {
  return (value, issues) => {
    if (accepts(check, value)) report(issues, instanceIssue.not, []);
  };
}

function conditionCheck(condition: Check, node: SchemaNode, checkOf: (node: SchemaNode) => Check): Check {
  const [yes, no] = [node.then, node.else].map((branch) => branch && checkOf(branch));
  return (value, issues) => (accepts(condition, value) ? yes : no)?.(value, issues);
}
