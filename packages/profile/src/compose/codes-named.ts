import type { Expression } from '@cartella/rules';

/** A code that a condition needs to be written by somebody in order to hold. */
interface NamedCode {
  readonly vocabulary: string;
  readonly code: string;
}

/**
 * Finds the codes without which a condition can never hold: `field = code`, taken positively. A list of codes needs one of them only, and a
 * condition with alternatives none in particular.
 */
export function codesNamed(condition: Expression, vocabularyOf: (path: string) => string | undefined): NamedCode[] {
  if (condition.op === 'and') return condition.of.flatMap((part) => codesNamed(part, vocabularyOf));
  if (condition.op === 'in' && condition.list.op === 'literal' && Array.isArray(condition.list.value)) {
    const [only, ...others] = condition.list.value;
    return others.length === 0 && only !== undefined ? named(condition.of, only, vocabularyOf) : [];
  }
  if (condition.op !== 'eq') return [];
  const [path, literal] =
    condition.left.op === 'path' ? [condition.left, condition.right] : [condition.right, condition.left];
  return literal.op === 'literal' ? named(path, literal.value, vocabularyOf) : [];
}

function named(of: Expression, code: unknown, vocabularyOf: (path: string) => string | undefined): NamedCode[] {
  const vocabulary = of.op === 'path' ? vocabularyOf(of.path) : undefined;
  return vocabulary !== undefined && typeof code === 'string' ? [{ vocabulary, code }] : [];
}
