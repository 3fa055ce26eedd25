import { canonicalJson } from '@cartella/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonIssue, parseJson } from '.';

describe('JSON from a stranger', () => {
  it.each([
    ['a number beyond what a machine holds', '{"data":{"shares":[1,1e999]}}', ['data', 'shares', 1]],
    ['one that is all there is', '-1e999', []],
    ['half of a character', String.raw`{"data":{"note":"a\ud800"}}`, ['data', 'note']],
    ['a name with half of a character', String.raw`{"data":{"\udfff":1}}`, ['data']],
  ])('is refused at its place when it has %s', (_, text, path) => {
    const result = parseJson(text);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [jsonIssue.notPortable, path],
    ]);
  });

  it('is read only when it can be written, hashed and signed again', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        const read = parseJson(text);
        if (read.ok) expect(canonicalJson(read.value)).toBe(canonicalJson(JSON.parse(text)));
      }),
    );
  });
});
