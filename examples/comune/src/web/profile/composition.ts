import { failure, type Issue, type Result, success } from '@cartella/core';
import {
  type Cartella,
  type Certificate,
  changesBetween,
  composeWithProof,
  type Layer,
  type PointChange,
} from '@cartella/profile';
import { locateIssues, readLayer } from '@cartella/profile/load';
import { borgoEsempio } from '../../profile/borgo-esempio';
import { commonOfBorgo } from '../../profile/common';

/** A layer that may come into force, and what it would change. */
export interface Trial {
  readonly layer: Layer;
  readonly cartella: Cartella;
  readonly certificate: Certificate;
  readonly changes: readonly PointChange[];
}

const base = commonOfBorgo();

/** The cartella in force, composed here as in the server. */
export function compositionInForce(): Cartella {
  const composed = composeWithProof(base, [borgoEsempio]);
  if (!composed.ok) throw new Error('the profile in force is not a lawful one');
  return composed.value.cartella;
}

/** The document of the layer in force, as JSON, which is YAML too. */
export function documentInForce(): string {
  return JSON.stringify(borgoEsempio, null, 2);
}

/** Reads and composes a layer by the checks of the command line, and says what it would change. */
export function tryDocument(text: string): Result<Trial> {
  const read = readLayer(text, 'livello');
  if (!read.ok) return read;
  const { layer } = read.value;
  const composed = composeWithProof(base, [layer]);
  if (!composed.ok) return failure(locateIssues(composed.issues, [read.value]));
  return success({ layer, ...composed.value, changes: changesBetween(compositionInForce(), composed.value.cartella) });
}

/** Line of the document where a problem is. */
export function lineOf({ params }: Issue): number {
  return Number(params?.['line'] ?? 1);
}
