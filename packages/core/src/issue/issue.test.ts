import { describe, expect, it } from 'vitest';
import { createIssue, failure, isBlocking, KitError, prefixIssues, success, unwrap } from '.';

describe('issues', () => {
  it('are errors unless told otherwise', () => {
    expect(createIssue('a.b')).toEqual({ code: 'a.b', path: [], severity: 'error' });
    expect(createIssue('a.b', ['c', 0], { severity: 'warning', params: { count: 2 } })).toEqual({
      code: 'a.b',
      path: ['c', 0],
      severity: 'warning',
      params: { count: 2 },
    });
  });

  it('found in a part move to their place in the whole', () => {
    expect(prefixIssues([createIssue('a.b', ['c'])], ['list', 3])[0]?.path).toEqual(['list', 3, 'c']);
  });

  it('forbid recording when they are errors or say that something is missing', () => {
    const [warning, incomplete, error] = (['warning', 'incomplete', 'error'] as const).map((severity) =>
      createIssue('a.b', [], { severity }),
    ) as [never, never, never];
    expect([[], [warning], [warning, incomplete], [error]].map(isBlocking)).toEqual([false, false, true, true]);
  });
});

describe('a result', () => {
  it('gives its value, or throws codes and places without values', () => {
    expect(unwrap(success(7))).toBe(7);
    const secret = 'RSSMRA80A01H501U';
    const result = failure([createIssue('a.b', ['c', 1], { params: { secret } })]);
    expect(() => unwrap(result)).toThrow(new KitError('unexpected-failure', 'a.b at /c/1'));
    expect(() => unwrap(result)).not.toThrow(secret);
  });
});

describe('a mistake of the programmer', () => {
  it('has a name, a reason and its cause', () => {
    const cause = new Error('why');
    const error = new KitError('integrity', 'digest', { cause });
    expect([error.name, error.reason, error.message, error.cause]).toEqual([
      'KitError',
      'integrity',
      'integrity: digest',
      cause,
    ]);
  });
});
