import * as fc from 'fast-check';
import * as build from '../builder';
import { arbitraryDay } from './arbitrary-data';
import { conditions } from './conditions';
import { type GeneratedType, type Grammar, pathsOf, type Tree } from './grammar';
import { magnitudes } from './magnitudes';
import type { Readable } from './scope';

/** Every way of writing an expression of a type. */
export function rulesFor(grammar: Grammar, type: GeneratedType, depth: number): Tree[] {
  const leaves = leavesOf(grammar.scope, type);
  if (depth === 0) return leaves;
  const under = depth - 1;
  const same = grammar.tree(type, under);
  return [
    ...leaves,
    ...choices(same, grammar.tree('boolean', under)),
    ...(type === 'boolean' ? conditions(grammar, under) : []),
    ...(type === 'integer' || type === 'number' || type === 'money' ? magnitudes(grammar, type, under) : []),
    ...(type === 'date' ? dates(same) : []),
  ];
}

function literalOf(type: GeneratedType, scope: readonly Readable[]): Tree {
  switch (type) {
    case 'boolean':
      return fc.boolean().map((value) => ({ op: 'literal', type, value }));
    case 'integer':
      return fc.integer({ min: -50, max: 120 }).map((value) => ({ op: 'literal', type, value }));
    case 'number':
      return fc.integer({ min: -300, max: 300 }).map((value) => ({ op: 'literal', type, value: value / 100 }));
    case 'money':
      return fc.integer({ min: -10_000, max: 5_000_000 }).map((value) => ({ op: 'literal', type, value }));
    case 'date':
      return arbitraryDay.map(build.date);
    case 'code': {
      const codes = scope.flatMap((input) => (input.type.type === 'code' ? (input.type.codes ?? []) : []));
      return fc.constantFrom(...codes, 'a').map((value) => build.code(value));
    }
  }
}

function leavesOf(scope: readonly Readable[], type: GeneratedType): Tree[] {
  const paths = pathsOf(scope, type);
  return [
    literalOf(type, scope),
    ...(paths.length > 0 ? [fc.constantFrom(...paths).map((path) => build.path(path))] : []),
  ];
}

function choices(same: Tree, condition: Tree): Tree[] {
  const branches = fc.array(fc.tuple(condition, same), { maxLength: 2 });
  return [
    fc.tuple(condition, same, same).map(([test, yes, no]) => build.when(test, yes, no)),
    fc.tuple(branches, same).map(([all, otherwise]) => build.cases(all, otherwise)),
    fc.tuple(same, same).map(([of, value]) => build.orElse(of, value)),
    same.map(build.ask),
  ];
}

function dates(day: Tree): Tree[] {
  const unit = fc.constantFrom('day', 'month', 'year', 'working-day');
  return [
    fc.tuple(day, fc.integer({ min: -60, max: 60 }), unit).map(([of, by, unit]) => build.dateAdd(of, by, unit)),
    fc.tuple(day, day).map(([a, b]) => build.min(a, b)),
    fc.constant(build.today()),
  ];
}
