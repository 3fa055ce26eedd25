import { type DispatchGroup, dispatchOf, type SchemaNode } from '../schema';
import { emitGuard } from './emit-scalars';
import { type Emitter, emitReport, literal } from './emitter';
import { instanceIssue } from './issues';
import { namesOfTypes } from './scalar-checks';

/** Writes the checks that apply other schemas to the same value. */
export function emitUnions(emitter: Emitter, node: SchemaNode, value: string, path: string): string[] {
  const lines = [...(node.ref ? [node.ref] : []), ...node.allOf].map((part) => emitter.inline(part, value, path));
  if (node.anyOf.length > 0) lines.push(emitBranches(emitter, node.anyOf, value, path, Infinity));
  if (node.oneOf.length > 0) lines.push(emitBranches(emitter, node.oneOf, value, path, 1));
  if (node.not)
    lines.push(`if (${emitAccepts(emitter, node.not, value)}) ${emitReport(emitter, instanceIssue.not, path)}`);
  if (node.if) {
    const [yes, no] = [node.then, node.else].map((branch) => (branch ? emitter.inline(branch, value, path) : ''));
    lines.push(`if (${emitAccepts(emitter, node.if, value)}) { ${yes} } else { ${no} }`);
  }
  return lines;
}

function emitAccepts(emitter: Emitter, node: SchemaNode, value: string): string {
  const accepts = emitter.constant('(check, value) => { const t = []; check(value, t); return t.length === 0; }');
  return `${accepts}(${emitter.functionFor(node)}, ${value})`;
}

function emitBranches(
  emitter: Emitter,
  branches: readonly SchemaNode[],
  value: string,
  path: string,
  most: number,
): string {
  const dispatch = dispatchOf(branches);
  if (dispatch) return emitDispatch(emitter, dispatch, value, path);
  const none = emitReport(emitter, instanceIssue.noBranch, path);
  const tests = branches.map((branch) => emitAccepts(emitter, branch, value));
  if (most === Infinity) return `if (!(${tests.join(' || ')})) ${none}`;
  const many = emitReport(emitter, instanceIssue.manyBranches, path);
  return `{ const k = ${tests.join(' + ')}; if (k === 0) ${none} if (k > 1) ${many} }`;
}

function emitDispatch(emitter: Emitter, groups: readonly DispatchGroup[], value: string, path: string): string {
  const expected = namesOfTypes(groups.reduce((types, group) => types | group.types, 0));
  const cases = groups.map(
    (group) => `if (${emitGuard(group.types, value)}) { ${emitGroup(emitter, group, value, path)} }`,
  );
  return [...cases, `{ ${emitReport(emitter, instanceIssue.type, path, { expected })} }`].join(' else ');
}

function emitGroup(emitter: Emitter, group: DispatchGroup, value: string, path: string): string {
  if (group.kind === 'single') return emitter.inline(group.branch, value, path);
  const tag = literal(group.tag);
  const branches = [...group.cases].map(
    ([name, branch]) => `case ${literal(name)}: ${emitter.inline(branch, value, path)} break;`,
  );
  const place = path === '[]' ? `[${tag}]` : `${path.slice(0, -1)}, ${tag}]`;
  const missing = emitReport(emitter, instanceIssue.required, place);
  const variant = emitReport(emitter, instanceIssue.variant, place);
  return `switch (${emitter.helper('own')}(${value}, ${tag})) { ${branches.join(' ')} case undefined: ${missing} break; default: ${variant} }`;
}
