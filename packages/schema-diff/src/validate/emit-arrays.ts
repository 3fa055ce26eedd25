import { isAnything, type SchemaNode } from '../schema';
import { hasScalarItems } from './array-checks';
import { type Emitter, emitReport } from './emitter';
import { instanceIssue } from './issues';

/** Writes the checks of the array `d`. */
export function emitArray(emitter: Emitter, node: SchemaNode): string[] {
  const { minItems = 0, maxItems, uniqueItems } = node.assertions;
  const lines: string[] = [];
  const limit = (code: string, size: number, fails: string) =>
    lines.push(`if (d.length ${fails} ${size}) ${emitReport(emitter, code, '[]', { limit: size })}`);
  if (minItems > 0) limit(instanceIssue.minItems, minItems, '<');
  if (maxItems !== undefined) limit(instanceIssue.maxItems, maxItems, '>');
  for (const [index, item] of node.prefixItems.entries()) {
    if (!isAnything(item))
      lines.push(`if (d.length > ${index}) { ${emitter.inline(item, `d[${index}]`, `[${index}]`)} }`);
  }
  if (node.items && !isAnything(node.items)) {
    const part = emitter.inline(node.items, 'x', '[j]');
    lines.push(`for (let j = ${node.prefixItems.length}; j < d.length; j++) { x = d[j]; ${part} }`);
  }
  if (node.contains) lines.push(emitContains(emitter, node, node.contains));
  if (uniqueItems) {
    const keys = hasScalarItems(node) ? 'new Set(d)' : `new Set(d.map((item) => ${emitter.helper('key')}(item)))`;
    lines.push(`if (d.length > 1 && ${keys}.size < d.length) ${emitReport(emitter, instanceIssue.uniqueItems, '[]')}`);
  }
  return lines;
}

function emitContains(emitter: Emitter, { assertions }: SchemaNode, contained: SchemaNode): string {
  const { minContains = 1, maxContains } = assertions;
  const least = emitReport(emitter, instanceIssue.minContains, '[]', { limit: minContains });
  const most =
    maxContains === undefined ? '' : emitReport(emitter, instanceIssue.maxContains, '[]', { limit: maxContains });
  return [
    `c = 0; for (const item of d) { const t = []; ${emitter.functionFor(contained)}(item, t); if (t.length === 0) c++; }`,
    `if (c < ${minContains}) ${least}`,
    ...(most ? [`if (c > ${maxContains}) ${most}`] : []),
  ].join('\n');
}
