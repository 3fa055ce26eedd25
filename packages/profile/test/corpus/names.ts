import type { Label } from '@cartella/core';
import type { Layer, Operation } from '../../src';

/** A layer with what it is about. */
export interface NamedLayer {
  readonly name: string;
  readonly layer: Layer;
}

export const words = (text: string): Label => ({ it: `${text} (finto)`, en: `${text} (invented)` });

export const act = {
  urn: 'urn:nir:comune.borgo.esempio:deliberazione:2026-01-15;7',
  citation: 'Deliberazione inventata n. 7',
};

/** A layer of an invented comune, of one operation or more. */
export function named(name: string, ...operations: readonly Operation[]): NamedLayer {
  return {
    name,
    layer: {
      id: 'borgo-esempio',
      version: '1.0.0',
      label: words('Borgo Esempio'),
      level: 'comune',
      namespace: 'c_x001',
      operations: [...operations],
    },
  };
}

/** What the corpus knows to be there. */
export function have<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('the common cartella of the tests lacks something that the corpus speaks of');
  return value;
}
