import { describe, expect, it } from 'vitest';
import { parseSchema } from './parse';

const codesOf = (document: unknown) => {
  const result = parseSchema(document);
  return result.ok ? [] : result.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
};
const rootOf = (document: unknown) => {
  const result = parseSchema(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.root;
};

describe('parseSchema', () => {
  it('reads booleans, types as a set and references as nodes', () => {
    expect(rootOf(false).never).toBe(true);
    expect(rootOf({ type: ['integer', 'number', 'null'] }).assertions.type).toEqual(['number', 'null']);
    const root = rootOf({ $ref: '#/$defs/a~1b', $defs: { 'a/b': { type: 'string' } } });
    expect(root.ref?.assertions.type).toEqual(['string']);
  });

  it('resolves recursive references to the same node', () => {
    const root = rootOf({ type: 'object', properties: { children: { type: 'array', items: { $ref: '#' } } } });
    expect(root.properties.get('children')?.items?.ref).toBe(root);
  });

  it('resolves references that repeat the own identifier of the document', () => {
    const root = rootOf({ $id: 'https://example.test/p', $ref: 'https://example.test/p#/$defs/a', $defs: { a: true } });
    expect(root.ref?.at).toBe('/$defs/a');
  });

  it('keeps annotations apart, also those that begin with x-', () => {
    const root = rootOf({ title: 'Persona', 'x-norm': 'urn:nir:stato:legge:2000;328' });
    expect([...root.annotations.keys()]).toEqual(['title', 'x-norm']);
  });

  it.each([
    ['an unknown keyword', { maxLenght: 3 }, 'schema.unknown-keyword /maxLenght'],
    [
      'a keyword tools disagree on',
      { unevaluatedProperties: false },
      'schema.unsupported-keyword /unevaluatedProperties',
    ],
    ['an identifier inside', { $defs: { a: { $id: 'x' } } }, 'schema.unsupported-keyword /$defs/a/$id'],
    ['another dialect', { $schema: 'http://json-schema.org/draft-07/schema#' }, 'schema.unknown-dialect /$schema'],
    ['a wrong value', { minLength: -1 }, 'schema.wrong-value /minLength'],
    ['an empty union', { anyOf: [] }, 'schema.wrong-value /anyOf'],
    ['a schema that is none', { items: 3 }, 'schema.not-a-schema /items'],
    ['a bad pattern', { pattern: '(' }, 'schema.bad-pattern /pattern'],
    ['a bad pattern of properties', { patternProperties: { '(': true } }, 'schema.bad-pattern /patternProperties'],
    ['an unknown format', { format: 'colour' }, 'schema.unknown-format /format'],
    ['a remote reference', { $ref: 'https://example.test/x' }, 'schema.remote-reference /$ref'],
    ['a dangling reference', { $ref: '#/$defs/x' }, 'schema.unresolved-reference /$ref'],
    ['a reference that is no pointer', { $ref: '#x' }, 'schema.unresolved-reference /$ref'],
    ['a circle without progress', { anyOf: [{ $ref: '#' }, true] }, 'schema.circular-reference /anyOf/0'],
  ])('refuses %s at its place', (_, document, issue) => {
    expect(codesOf(document)).toEqual([issue]);
  });

  it('returns every problem at once', () => {
    expect(codesOf({ properties: { a: { foo: 1 }, b: { minimum: 'x' } }, $ref: 'other.json' })).toHaveLength(3);
  });

  it('refuses documents nested beyond reason instead of exhausting the stack', () => {
    let document: unknown = true;
    for (let level = 0; level < 5_000; level += 1) document = { items: document };
    expect(codesOf(document)).toEqual(['schema.too-deep /']);
  });

  it('is not fooled by names of Object.prototype', () => {
    const document = JSON.parse('{"properties":{"__proto__":{"type":"string"}},"constructor":1}');
    expect(codesOf(document)).toEqual(['schema.unknown-keyword /constructor']);
    delete document.constructor;
    expect([...rootOf(document).properties.keys()]).toEqual(['__proto__']);
  });
});
