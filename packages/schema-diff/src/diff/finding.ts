import type { Path } from '@cartella/core';
import type { SchemaNode } from '../schema';
import type { SchemaClasses } from '../solve';
import type { ChangeParams } from './change';
import type { SchemaChangeKind } from './kinds';

/** How to carry one change alone from one document to the other. */
export type Edit =
  /** The member at a pointer is taken over, or taken away when the other document does not have it. */
  | { readonly kind: 'member'; readonly before: string; readonly after: string }
  /** One element of a list, standing in one of the documents at an index, is added or taken away. */
  | {
      readonly kind: 'element';
      readonly before: string;
      readonly after: string;
      readonly in: 'before' | 'after';
      readonly index: number;
    };

/** A change that was seen and not yet judged. */
export interface Finding {
  readonly kind: SchemaChangeKind;
  readonly path: Path;
  readonly at: { readonly before?: string; readonly after?: string };
  readonly params?: ChangeParams;
  /** Empty when the change cannot touch anybody. */
  readonly edits: readonly Edit[];
}

/** Two schemas that stand for each other. */
export interface Pair {
  readonly before: SchemaNode;
  readonly after: SchemaNode;
  readonly path: Path;
}

/** What a comparison gathers while it walks. */
export interface Walk {
  readonly classes: SchemaClasses;
  readonly add: (finding: Finding) => void;
  /** Compares two parts that stand for each other. */
  readonly compare: (pair: Pair) => void;
}

/** The edit that carries over a keyword of a pair. */
export function keywordEdit({ before, after }: Pair, ...segments: readonly string[]): Edit {
  const tail = segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { kind: 'member', before: before.at + tail, after: after.at + tail };
}

/** A finding about a pair. */
export function findingOf(pair: Pair, kind: SchemaChangeKind, edits: readonly Edit[], params?: ChangeParams): Finding {
  const at = { before: pair.before.at, after: pair.after.at };
  return params ? { kind, path: pair.path, at, params, edits } : { kind, path: pair.path, at, edits };
}
