import type { Issue, Json, Path } from '@cartella/core';
import type { SchemaChangeKind } from './kinds';

/** Whether something goes on working. `undecided` is said wherever it is not proved either way. */
export type Verdict = 'compatible' | 'breaks' | 'undecided';

/** Whom a change touches. */
export interface Effect {
  /** Whoever still writes as before: is it accepted by those who read as after? (Backward compatibility.) */
  readonly writers: Verdict;
  /** Whoever still reads as before: do they accept what is written as after? (Forward compatibility.) */
  readonly readers: Verdict;
}

/** A proof of a break: a smallest instance accepted on one side, and what the other side has against it. */
export interface Witness {
  readonly instance: Json;
  readonly issues: readonly Issue[];
}

/** The proofs of a change, for each side it breaks. */
export interface Witnesses {
  readonly writers?: Witness;
  readonly readers?: Witness;
}

/** What a change says about itself: names, codes and limits of the schemas. */
export type ChangeParams = Readonly<Record<string, string | number | boolean>>;

/** One change between two schemas. */
export interface SchemaChange {
  readonly kind: SchemaChangeKind;
  /** The place in the instance; `*` stands for any item and any other property. */
  readonly path: Path;
  /** JSON Pointers of the schema concerned in the two documents. */
  readonly at: { readonly before?: string; readonly after?: string };
  readonly params?: ChangeParams;
  readonly effect: Effect;
  readonly witnesses: Witnesses;
}

/** How far a change carries over, in the words of schema registries. */
export type Compatibility = 'full' | 'backward' | 'forward' | 'none' | 'undecided';

/** Puts the effect on writers and readers into one word. */
export function compatibilityOf({ writers, readers }: Effect): Compatibility {
  if (writers === 'undecided' || readers === 'undecided') {
    return writers === 'breaks' && readers === 'breaks' ? 'none' : 'undecided';
  }
  if (writers === 'compatible') return readers === 'compatible' ? 'full' : 'backward';
  return readers === 'compatible' ? 'forward' : 'none';
}
