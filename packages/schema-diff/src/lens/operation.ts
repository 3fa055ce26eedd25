import type { Json, Label } from '@cartella/core';

/** A place in a document: names of properties from the root, `*` for every item of a list. */
export type Place = readonly string[];

/** What is lost in each direction, in words for whoever keeps the records. What may be lost and is not declared is refused. */
export interface DeclaredLoss {
  readonly forward?: Label;
  readonly backward?: Label;
}

interface Losing {
  readonly loss?: DeclaredLoss;
}

/** One reversible step between two versions of a document. Each has an opposite among the others. */
export type LensOperation =
  /** Gives a property another name. */
  | (Losing & { readonly op: 'rename'; readonly at: Place; readonly from: string; readonly to: string })
  /** Moves a property into or out of objects below the same parent. */
  | (Losing & { readonly op: 'move'; readonly at: Place; readonly from: Place; readonly to: Place })
  /** A property that did not exist; it takes the default where one is given. */
  | (Losing & { readonly op: 'add'; readonly at: Place; readonly default?: Json })
  /** A property that no longer exists; the way back gives it the default where one is given. */
  | (Losing & { readonly op: 'remove'; readonly at: Place; readonly default?: Json })
  /** A single value becomes a list of one. */
  | (Losing & { readonly op: 'wrap'; readonly at: Place })
  /** A list becomes its first item. */
  | (Losing & { readonly op: 'unwrap'; readonly at: Place })
  /** Codes become other codes; those not named stay. `back` says what each becomes on the way back, where it is not plain. */
  | (Losing & {
      readonly op: 'map-codes';
      readonly at: Place;
      readonly codes: Readonly<Record<string, string>>;
      readonly back?: Readonly<Record<string, string>>;
    })
  /** A quantity in another unit: times `numerator` through `denominator`, with so many decimals after and before. */
  | (Losing & {
      readonly op: 'convert';
      readonly at: Place;
      readonly numerator: number;
      readonly denominator: number;
      readonly decimals: { readonly before: number; readonly after: number };
    })
  /** A text becomes several, cut at the first separators. */
  | (Losing & {
      readonly op: 'split';
      readonly at: Place;
      readonly from: string;
      readonly to: readonly string[];
      readonly separator: string;
    })
  /** Several texts become one. */
  | (Losing & {
      readonly op: 'join';
      readonly at: Place;
      readonly from: readonly string[];
      readonly to: string;
      readonly separator: string;
    });

/** Turns an operation round. */
export function invertOperation(operation: LensOperation): LensOperation {
  const { forward, backward } = operation.loss ?? {};
  const loss = { ...(backward ? { forward: backward } : {}), ...(forward ? { backward: forward } : {}) };
  const turned = turnedRound(operation);
  return operation.loss ? { ...turned, loss } : turned;
}

function turnedRound(operation: LensOperation): LensOperation {
  switch (operation.op) {
    case 'rename':
    case 'move':
      return { ...operation, from: operation.to, to: operation.from } as LensOperation;
    case 'add':
      return { ...operation, op: 'remove' };
    case 'remove':
      return { ...operation, op: 'add' };
    case 'wrap':
      return { ...operation, op: 'unwrap' };
    case 'unwrap':
      return { ...operation, op: 'wrap' };
    case 'map-codes': {
      const { codes, back } = operation;
      // Of codes that become one, the first is the one to go back to.
      const plain = Object.fromEntries(
        Object.entries(codes)
          .reverse()
          .map(([from, to]) => [to, from]),
      );
      return { ...operation, codes: { ...plain, ...back }, back: codes };
    }
    case 'convert': {
      const { numerator, denominator, decimals } = operation;
      const turned = { before: decimals.after, after: decimals.before };
      return { ...operation, numerator: denominator, denominator: numerator, decimals: turned };
    }
    case 'split':
      return { ...operation, op: 'join', from: operation.to, to: operation.from };
    case 'join':
      return { ...operation, op: 'split', from: operation.to, to: operation.from };
  }
}
