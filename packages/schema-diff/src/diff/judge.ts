import type { Json } from '@cartella/core';
import type { ParsedSchema } from '../schema';
import { accepting, createSolver, refusing } from '../solve';
import { compileValidator } from '../validate';
import type { Verdict, Witness } from './change';
import { shrinkInstance } from './witness';

/** Whether everything that one schema accepts is accepted by another, with the proof when it is not. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly witness?: Witness;
}

/** Decides whether one schema accepts only what another accepts too: by proof, by witness, or not at all. */
export function judgeInclusion(narrow: ParsedSchema, wide: ParsedSchema): Judgement {
  return judgeEscape(narrow, [wide]);
}

/** Seeks a value that one schema accepts and every one of the others refuses; a break is such a value. */
export function judgeEscape(accepted: ParsedSchema, others: readonly ParsedSchema[]): Judgement {
  const solver = createSolver([accepted.root, ...others.map(({ root }) => root)]);
  const answer = solver.find([accepting(accepted.root), ...others.map(({ root }) => refusing(root))]);
  if (answer.kind === 'none') return { verdict: 'compatible' };
  if (answer.kind === 'undecided') return { verdict: 'undecided' };
  const validate = compileValidator(accepted);
  const validators = others.map((other) => compileValidator(other));
  const proves = (candidate: Json) =>
    validate(candidate).length === 0 && validators.every((refuses) => refuses(candidate).length > 0);
  const instance = shrinkInstance(answer.value, proves);
  return { verdict: 'breaks', witness: { instance, issues: validators[0]?.(instance) ?? [] } };
}
