import { sensitivities } from '@cartella/model';
import type { Inputs, ValueType } from '@cartella/rules';

/**
 * What decides whether an operator may see a record, one value of each: a finite world, so that a database can filter rows by exactly what
 * the evaluator would say of each of them.
 */
export const accessDimensions = {
  /** Class of the record: never less than that of its kind. */
  sensitivity: sensitivities,
  /** The unit that the case, or the record without a case, belongs to, seen from the unit that the operator works for. */
  unit: ['own', 'other', 'none'],
  /** Part of the operator in the case: now, in the days of handing over, once, never. */
  assignment: ['current', 'handing-over', 'ended', 'none'],
  /** The operator made the record. */
  author: ['yes', 'no'],
  /** The operator broke the glass on the case, and the time is not over. */
  glass: ['yes', 'no'],
  /** Two persons opened the sealed record to the operator with an act, and the time is not over. */
  opening: ['yes', 'no'],
  /** The operator is related to the person. */
  conflict: ['yes', 'no'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a dimension. */
export type AccessDimension = keyof typeof accessDimensions;

/** The facts of one record for one operator. */
export type AccessFacts = { readonly [D in AccessDimension]: (typeof accessDimensions)[D][number] };

/** Who asks, what for: the same for every record of a request. */
export interface AccessRequest {
  readonly roles: readonly string[];
  /** `own` for who belongs to the ente, `delegate` for who manages on its behalf, `accredited` for the third sector. */
  readonly body: 'own' | 'delegate' | 'accredited';
  readonly purpose: string;
}

const codes = (values: readonly string[]): ValueType => ({ type: 'code', codes: values });

/** What conditions of a policy may read. */
export const accessInputs: Inputs = {
  ...Object.fromEntries(Object.entries(accessDimensions).map(([name, values]) => [name, codes(values)])),
  body: codes(['own', 'delegate', 'accredited']),
  purpose: { type: 'code' },
};

const dimensions = Object.entries(accessDimensions) as [AccessDimension, readonly string[]][];

/** How many different facts there are. */
export const factCount = dimensions.reduce((count, [, values]) => count * values.length, 1);

/** Weight of a step of each dimension in the number of the facts. */
export const factWeights = Object.fromEntries(
  dimensions.map(([name], index) => [
    name,
    dimensions.slice(index + 1).reduce((weight, [, values]) => weight * values.length, 1),
  ]),
) as Readonly<Record<AccessDimension, number>>;

/** Numbers the facts, from 0. */
export function factNumber(facts: AccessFacts): number {
  return dimensions.reduce((number, [name, values]) => number + values.indexOf(facts[name]) * factWeights[name], 0);
}

/** One of the facts of a number. */
export function factAt<D extends AccessDimension>(number: number, name: D): AccessFacts[D] {
  const values: readonly string[] = accessDimensions[name];
  return values[Math.floor(number / factWeights[name]) % values.length] as AccessFacts[D];
}

/** The facts of a number. */
export function factsOf(number: number): AccessFacts {
  return Object.fromEntries(dimensions.map(([name]) => [name, factAt(number, name)])) as unknown as AccessFacts;
}
