import { isAnything, type SchemaNode } from '../schema';
import { type Emitter, emitPattern, emitRead, emitReport, literal } from './emitter';
import { instanceIssue } from './issues';
import { isClosedByCount } from './object-checks';

/** Writes the checks of the object `d`. */
export function emitObject(emitter: Emitter, node: SchemaNode): string[] {
  const rest =
    node.additionalProperties && !isAnything(node.additionalProperties) ? node.additionalProperties : undefined;
  // A closed record is checked by counting: every property read is known, so more properties means unknown ones.
  const counted = isClosedByCount(node);
  const lines = counted ? ['c = 0;'] : [];
  const required = new Set(node.assertions.required);
  for (const name of new Set([...node.properties.keys(), ...required])) {
    const schema = node.properties.get(name);
    const known = counted && schema ? 'c++; ' : '';
    const check = schema && !isAnything(schema) ? emitter.inline(schema, 'x', `[${literal(name)}]`) : '';
    const missing = required.has(name) ? emitReport(emitter, instanceIssue.required, `[${literal(name)}]`) : '';
    const read = `(x = ${emitRead(emitter, name)})`;
    if (known || check) {
      lines.push(`if (${read} !== undefined) { ${known}${check} }${missing ? ` else ${missing}` : ''}`);
    } else if (missing) {
      lines.push(`if (${emitRead(emitter, name)} === undefined) ${missing}`);
    }
  }
  if (counted) {
    const names = emitter.constant(`/*#__PURE__*/ new Set(${literal([...node.properties.keys()])})`);
    lines.push(`for (x in d) c--; if (c !== 0) ${emitter.helper('unknown')}(d, i, ${names});`);
  }
  if (node.propertyNames || node.patternProperties.size > 0 || (rest && !counted)) {
    lines.push(emitNames(emitter, node, counted ? undefined : rest));
  }
  return [...lines, ...emitSize(emitter, node), ...emitDependencies(emitter, node)];
}

function emitNames(emitter: Emitter, node: SchemaNode, rest: SchemaNode | undefined): string {
  const lines = ['x = d[name]; if (x === undefined) continue;'];
  if (node.propertyNames) {
    const report = emitReport(emitter, instanceIssue.propertyName, '[name]');
    lines.push(`{ const t = []; ${emitter.functionFor(node.propertyNames)}(name, t); if (t.length > 0) ${report} }`);
  }
  if (rest) {
    const names = emitter.constant(`/*#__PURE__*/ new Set(${literal([...node.properties.keys()])})`);
    lines.push(`let known = ${names}.has(name);`);
  }
  for (const [source, schema] of node.patternProperties) {
    const mark = rest ? 'known = true; ' : '';
    lines.push(`if (${emitPattern(emitter, source)}.test(name)) { ${mark}${emitter.inline(schema, 'x', '[name]')} }`);
  }
  if (rest) {
    const check = rest.never
      ? emitReport(emitter, instanceIssue.unknownProperty, '[name]')
      : emitter.inline(rest, 'x', '[name]');
    lines.push(`if (!known) { ${check} }`);
  }
  return `for (const name of Object.keys(d)) {\n${lines.join('\n')}\n}`;
}

function emitSize(emitter: Emitter, { assertions: { minProperties = 0, maxProperties } }: SchemaNode): string[] {
  const limit = (code: string, size: number, fails: string) =>
    `if (${emitter.helper('count')}(d) ${fails} ${size}) ${emitReport(emitter, code, '[]', { limit: size })}`;
  return [
    ...(minProperties > 0 ? [limit(instanceIssue.minProperties, minProperties, '<')] : []),
    ...(maxProperties === undefined ? [] : [limit(instanceIssue.maxProperties, maxProperties, '>')]),
  ];
}

function emitDependencies(emitter: Emitter, node: SchemaNode): string[] {
  const present = (name: string) => `${emitRead(emitter, name)} !== undefined`;
  const names = [...(node.assertions.dependentRequired ?? [])].map(([name, needed]) => {
    const checks = needed.map(
      (other) => `if (!(${present(other)})) ${emitReport(emitter, instanceIssue.required, `[${literal(other)}]`)}`,
    );
    return `if (${present(name)}) { ${checks.join(' ')} }`;
  });
  const schemas = [...node.dependentSchemas].map(
    ([name, schema]) => `if (${present(name)}) { ${emitter.inline(schema, 'd', '[]')} }`,
  );
  return [...names, ...schemas];
}
