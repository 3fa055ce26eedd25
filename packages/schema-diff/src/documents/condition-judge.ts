import type { Json } from '@cartella/core';
import type { Verdict } from '../diff';

/** Whether something follows: certain, contradicted by data, or not decided. */
export type Following = 'yes' | 'unknown' | { readonly counterexample: Json };

/**
 * Compares conditions of a language that only its evaluator knows. `undefined` stands for no condition: true everywhere, false nowhere.
 * What cannot be evaluated for want of data is neither true nor false.
 */
export interface ConditionJudge {
  /** Is `other` true wherever `one` is? */
  trueWith(one: unknown, other: unknown): Following;
  /** Is `other` false wherever `one` is? */
  falseWith(one: unknown, other: unknown): Following;
}

/** What following means for whoever relied on it, with the data that prove a break. */
export interface ConditionVerdict {
  readonly verdict: Verdict;
  readonly witness?: Json;
}

/** Turns what an evaluator answers into a verdict; without evaluator nothing is decided. */
export function verdictOf(following: Following | undefined): ConditionVerdict {
  if (following === undefined || following === 'unknown') return { verdict: 'undecided' };
  return following === 'yes' ? { verdict: 'compatible' } : { verdict: 'breaks', witness: following.counterexample };
}
