import { isCivilDate } from '@cartella/core';
import { declarationOf } from '../check/infer-source';
import { fromNumber } from '../exact';
import type { Inputs, ValueType } from '../expression';
import { decode, isRecord } from './decode';
import type { Outcome } from './outcome';

/** Takes a value of the data; `undefined` when it cannot be used. */
export type Decode = (value: unknown) => Outcome | undefined;

/** How values are read where inputs are declared. */
export interface DeclaredInputs {
  readonly decodeAt: (path: string) => Decode;
  /** The same inside an aggregate over a list, whose elements have a name there. */
  readonly inside: (list: string, element: string) => DeclaredInputs | undefined;
}

/** Makes `compile` read values as their declared types: what is not of its type counts as unknown. */
export function declaredInputs(inputs: Inputs): DeclaredInputs {
  const typeOf = (path: string) => declarationOf(inputs, path)?.type;
  return {
    decodeAt: (path) => decodeAs(typeOf(path)),
    inside(list, element) {
      const type = typeOf(list);
      return type?.type === 'list' ? declaredInputs({ ...inputs, [element]: type.of }) : undefined;
    },
  };
}

function decodeAs(type: ValueType | undefined): Decode {
  switch (type?.type) {
    case undefined:
      return decode;
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : undefined);
    case 'integer':
    case 'money':
      return (value) => (Number.isSafeInteger(value) ? (value as number) || 0 : undefined);
    case 'number':
      return (value) => (typeof value === 'number' ? fromNumber(value) : undefined);
    case 'date':
      return (value) => (isCivilDate(value) ? value : undefined);
    case 'text':
    case 'code':
      return (value) => (typeof value === 'string' ? value : undefined);
    case 'list':
      return (value) => (Array.isArray(value) ? value : undefined);
    case 'period':
    case 'object':
      return (value) => (isRecord(value) ? value : undefined);
  }
}
