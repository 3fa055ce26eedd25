import { childSchemas, isAnything, type ParsedSchema, resolved, type SchemaNode } from '../schema';
import { classesOf } from '../solve';
import { compareAnnotations } from './compare-annotations';
import { compareArrays } from './compare-arrays';
import { compareObjects } from './compare-objects';
import { compareScalars, compareTypes, compareValues } from './compare-scalars';
import { besideNull, compareUnions } from './compare-unions';
import { type Finding, findingOf, keywordEdit, type Pair, type Walk } from './finding';
import { classOf } from './match-branches';

/** Lists everything that differs between two documents, part by part. */
export function compareDocuments(before: ParsedSchema, after: ParsedSchema): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const walk: Walk = {
    classes: classesOf([...before.nodes.values(), ...after.nodes.values()]),
    add: (finding) => findings.push(finding),
    compare: (pair) => {
      const key = `${pair.before.at} ${pair.after.at}`;
      if (seen.has(key)) return;
      seen.add(key);
      compareNodes(walk, pair);
    },
  };
  walk.compare({ before: before.root, after: after.root, path: [] });
  compareDefinitions(walk, before, after);
  return findings;
}

function compareNodes(walk: Walk, pair: Pair): void {
  const { before, after } = pair;
  if (before.never || after.never || onlyOneSaysMuch(pair)) {
    compareWholes(walk, pair);
    return;
  }
  if (compareAliases(walk, pair) || compareNullables(walk, pair)) return;
  compareAnnotations(walk, pair);
  if (before.ref && after.ref) walk.compare({ before: before.ref, after: after.ref, path: pair.path });
  else if (before.ref || after.ref) {
    walk.add(findingOf(pair, `ref.${after.ref ? 'added' : 'removed'}`, [keywordEdit(pair, '$ref')]));
  }
  compareTypes(walk, pair);
  compareValues(walk, pair);
  compareScalars(walk, pair);
  compareArrays(walk, pair);
  compareObjects(walk, pair);
  compareUnions(walk, pair);
}

const saysMuch = (node: SchemaNode) => Object.keys(node.assertions).length + childSchemas(node).length > 1;

function onlyOneSaysMuch({ before, after }: Pair): boolean {
  return (isAnything(before) && saysMuch(after)) || (isAnything(after) && saysMuch(before));
}

function compareWholes(walk: Walk, pair: Pair): void {
  const { before, after } = pair;
  if (before.never && after.never) return;
  const reason = after.never ? 'closed' : before.never ? 'freed' : isAnything(before) ? 'restricted' : 'opened';
  walk.add(findingOf(pair, `schema.${reason}`, [keywordEdit(pair)]));
}

/** References that stand alone on either side: what they name is compared, the way of naming is told. */
function compareAliases(walk: Walk, pair: Pair): boolean {
  const { before, after } = pair;
  const [was, is] = [isAlias(before) ? before.ref : undefined, isAlias(after) ? after.ref : undefined];
  if (!was && !is) return false;
  compareAnnotations(walk, pair);
  const params = { ...(was ? { from: was.at } : {}), ...(is ? { to: is.at } : {}) };
  if (!was) walk.add(findingOf(pair, 'ref.extracted', [], params));
  else if (!is) walk.add(findingOf(pair, 'ref.inlined', [], params));
  else if (was.at !== is.at) {
    const same = classOf(walk, was) === classOf(walk, is);
    walk.add(findingOf(pair, same ? 'ref.renamed' : 'ref.retargeted', [], params));
  }
  walk.compare({ before: was ?? before, after: is ?? after, path: pair.path });
  return true;
}

const isAlias = (node: SchemaNode) => node.ref !== undefined && resolved(node) !== node;

function compareNullables(walk: Walk, pair: Pair): boolean {
  const [was, is] = [besideNull(pair.before), besideNull(pair.after)];
  if ((was === undefined) === (is === undefined)) return false;
  walk.add(findingOf(pair, is ? 'null.admitted' : 'null.refused', [keywordEdit(pair)]));
  compareAnnotations(walk, pair);
  walk.compare({ before: was ?? pair.before, after: is ?? pair.after, path: pair.path });
  return true;
}

/** Definitions that nothing refers to any more, or not yet. */
function compareDefinitions(walk: Walk, before: ParsedSchema, after: ParsedSchema): void {
  const names = (schema: ParsedSchema) => [...schema.nodes.keys()].filter((at) => /^\/\$defs\/[^/]+$/u.test(at));
  const [was, is] = [names(before), names(after)];
  for (const at of was.filter((name) => !is.includes(name))) {
    walk.add({ kind: 'definition.removed', path: [], at: { before: at }, edits: [] });
  }
  for (const at of is.filter((name) => !was.includes(name))) {
    walk.add({ kind: 'definition.added', path: [], at: { after: at }, edits: [] });
  }
}
