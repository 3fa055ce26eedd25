import { describe, expect, it } from 'vitest';
import { isInRange } from './kit-version';

describe('a range of versions of the kit', () => {
  it.each([
    ['^1.2.0', ['1.2.0', '1.9.9'], ['1.1.9', '2.0.0']],
    ['^0.2.1', ['0.2.1', '0.2.9'], ['0.3.0', '0.2.0']],
    ['^0.0.3', ['0.0.3'], ['0.0.4']],
    ['~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0', '1.2.2']],
    ['>=1.2.0 <3.0.0', ['1.2.0', '2.9.9'], ['3.0.0', '1.1.9']],
    ['1.4.0', ['1.4.0'], ['1.4.1']],
    ['*', ['0.0.1'], []],
    ['latest', [], ['1.0.0']],
  ])('%s takes and leaves the right ones', (range, inside, outside) => {
    expect(inside.filter((version) => !isInRange(version, range))).toEqual([]);
    expect(outside.filter((version) => isInRange(version, range))).toEqual([]);
  });
});
