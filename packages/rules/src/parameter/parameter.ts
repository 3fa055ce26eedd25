import type { CivilDate, Norm } from '@cartella/core';
import type { Constant, ValueType } from '../expression';

/** What a parameter is worth in a time, and by which norm. */
export interface DatedValue {
  /** First day. */
  readonly from: string;
  /** Last day; open when absent. */
  readonly to?: string;
  readonly value: Constant;
  readonly norm: Norm;
}

/** A figure of the law, with its history: never a constant in code. Values follow one another without gap or overlap. */
export type Parameter = {
  readonly id: string;
  readonly values: readonly DatedValue[];
} & ValueType;

/** Finds what a parameter is worth on a date. */
export function valueOn(parameter: Parameter, date: CivilDate): DatedValue | undefined {
  for (const value of parameter.values)
    if (value.from <= date && (value.to === undefined || date <= value.to)) return value;
  return undefined;
}

const indexes = new WeakMap<readonly Parameter[], ReadonlyMap<string, Parameter>>();

/** Finds a parameter by id among those of a context. */
export function parameterIn(parameters: readonly Parameter[] | undefined, id: string): Parameter | undefined {
  if (parameters === undefined) return undefined;
  let index = indexes.get(parameters);
  if (index === undefined) {
    index = new Map(parameters.map((parameter) => [parameter.id, parameter]));
    indexes.set(parameters, index);
  }
  return index.get(id);
}
