import * as fc from 'fast-check';
import * as build from '../builder';
import { absenceKinds } from '../expression';
import { type Grammar, listsOf, pathsOf, type Tree } from './grammar';
import type { Readable } from './scope';

const kinds = absenceKinds.filter((kind) => kind !== 'masked');

/** Every way of writing a condition whose parts have a depth. */
export function conditions(grammar: Grammar, depth: number): Tree[] {
  const { scope } = grammar;
  const condition = grammar.tree('boolean', depth);
  const several = fc.array(condition, { maxLength: 3 });
  const anyPath = fc.constantFrom(...scope.map(({ path }) => path));
  return [
    several.map((of) => build.and(...of)),
    several.map((of) => build.or(...of)),
    condition.map(build.not),
    ...(['integer', 'number', 'money', 'date'] as const).flatMap((type) => comparisons(grammar.tree(type, depth))),
    ...codes(scope),
    ...ages(scope),
    ...(scope.length > 0
      ? [
          anyPath.map((path) => build.present(path)),
          fc.tuple(anyPath, fc.subarray(kinds)).map(([path, some]) => build.absent(path, ...some)),
        ]
      : []),
    ...pathsOf(scope, 'period').map((period) =>
      grammar.tree('date', depth).map((of) => build.within(of, build.path(period))),
    ),
    ...listsOf(scope).flatMap((list) => {
      const where = grammar.inside(list).tree('boolean', depth);
      return [where.map((test) => build.any(list.path, test)), where.map((test) => build.all(list.path, test))];
    }),
  ];
}

function comparisons(side: Tree): Tree[] {
  const compare = fc.constantFrom(build.eq, build.ne, build.lt, build.le, build.gt, build.ge);
  return [
    fc.tuple(compare, side, side).map(([test, left, right]) => test(left, right)),
    fc.tuple(side, side, side).map(([of, from, to]) => build.between(of, from, to)),
  ];
}

// A code is held against its own set, since another would be refused as misspelt.
function codes(scope: readonly Readable[]): Tree[] {
  return scope.flatMap(({ path, type }): Tree[] => {
    if (type.type !== 'code') return [];
    const known = type.codes ?? ['a', 'b'];
    return [
      fc.constantFrom(...known).map((code) => build.eq(build.path(path), code)),
      fc.constantFrom(...known).map((code) => build.ne(code, build.path(path))),
      fc.subarray([...known]).map((some) => build.isIn(build.path(path), some)),
    ];
  });
}

function ages(scope: readonly Readable[]): Tree[] {
  const years = fc.integer({ min: 0, max: 100 });
  return pathsOf(scope, 'date').map((path) => years.map((least) => build.ge(build.age(build.path(path)), least)));
}
