import * as fc from 'fast-check';
import { round } from '../builder';
import type { Expression, Inputs } from '../expression';
import type { GeneratedType, Grammar } from './grammar';
import { rulesFor } from './rules-for';
import { type Readable, readables, within } from './scope';

const grammars = new WeakMap<Inputs, Grammar>();

/**
 * Generates well-typed expressions over declared inputs, shrinking towards constants.
 *
 * Magnitudes with a unit are left alone; money comes rounded. No parameter and no vocabulary is read.
 *
 * @param depth - Levels of nodes above the leaves.
 */
export function arbitraryExpression(inputs: Inputs, type: GeneratedType, depth = 3): fc.Arbitrary<Expression> {
  let grammar = grammars.get(inputs);
  if (grammar === undefined) {
    grammar = createGrammar(readables(inputs));
    grammars.set(inputs, grammar);
  }
  const tree = grammar.tree(type, depth);
  return type === 'money' ? tree.map((node) => round(node, 1)) : tree;
}

/** Each type and depth has one generator, made when it is first asked for: built anew they would be too many. */
function createGrammar(scope: readonly Readable[]): Grammar {
  const trees = new Map<string, fc.Arbitrary<Expression>>();
  const insides = new Map<string, Grammar>();
  const grammar: Grammar = {
    scope,
    tree(type, depth) {
      const key = `${type}:${depth}`;
      let tree = trees.get(key);
      if (tree === undefined) {
        tree = fc.oneof(...rulesFor(grammar, type, depth));
        trees.set(key, tree);
      }
      return tree;
    },
    inside(list) {
      let inner = insides.get(list.path);
      if (inner === undefined) {
        inner = createGrammar(within(scope, list));
        insides.set(list.path, inner);
      }
      return inner;
    },
  };
  return grammar;
}
