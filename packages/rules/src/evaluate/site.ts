import type { Path } from '@cartella/core';
import type { Exact } from '../exact';
import { Rational } from '../exact';
import { childrenOf, type Expression } from '../expression';
import type { Context } from './context';
import type { DeclaredInputs } from './declared-inputs';
import type { Outcome } from './outcome';
import { arithmeticCause, Unknown } from './unknown';

/** One evaluation: the context, and the elements that the enclosing aggregates are at. */
export interface Frame {
  readonly context: Context;
  readonly elements: unknown[];
  readonly indexes: number[];
}

/** A compiled node. */
export type Run = (frame: Frame) => Outcome;

/** The element of an enclosing aggregate: where it is kept in the frame, and where its list is in the data. */
export interface ElementSlot {
  readonly slot: number;
  readonly list: (frame: Frame) => string;
}

/** Where in the tree a node is compiled. */
export interface Site {
  readonly at: Path;
  readonly inputs: DeclaredInputs | undefined;
  readonly elements: ReadonlyMap<string, ElementSlot>;
  /** Evaluate every condition and every element even when the result is settled, so that all reasons are seen. */
  readonly exhaustive: boolean;
  readonly compile: (node: Expression, site: Site) => Run;
}

/** Compiles a node directly inside the one at hand. */
export function part(site: Site, node: Expression, ...at: Path): Run {
  return site.compile(node, { ...site, at: [...site.at, ...at] });
}

/** Narrows what a node gives; anything else is unknown because of the inputs that it reads. */
function narrowed<Type extends Outcome>(
  site: Site,
  node: Expression,
  at: Path,
  accepts: (outcome: Outcome) => outcome is Type,
): (frame: Frame) => Type | Unknown {
  const run = part(site, node, ...at);
  const blame = blameOf(node, site);
  return (frame) => {
    const outcome = run(frame);
    return accepts(outcome) || outcome instanceof Unknown ? outcome : blame(frame);
  };
}

/** Compiles a node that has to be a magnitude. */
export function numberPart(site: Site, node: Expression, ...at: Path): (frame: Frame) => Exact | Unknown {
  return narrowed(site, node, at, (outcome) => typeof outcome === 'number' || outcome instanceof Rational);
}

/** Compiles a node that has to be a condition. */
export function booleanPart(site: Site, node: Expression, ...at: Path): (frame: Frame) => boolean | Unknown {
  return narrowed(site, node, at, (outcome) => typeof outcome === 'boolean');
}

/** Compiles a node that has to be a text, a code or a date. */
export function textPart(site: Site, node: Expression, ...at: Path): (frame: Frame) => string | Unknown {
  return narrowed(site, node, at, (outcome) => typeof outcome === 'string');
}

/** Says which inputs some nodes read, for a result that they do not have. Worked out only if it is ever needed. */
export function blameOf(node: Expression, site: Site): (frame: Frame) => Unknown {
  let places: readonly ((frame: Frame) => string)[] | undefined;
  return (frame) => {
    places ??= placesRead(node, site);
    return new Unknown(places.length === 0 ? [arithmeticCause] : places.map((place) => place(frame)));
  };
}

function placesRead(node: Expression, site: Site): ((frame: Frame) => string)[] {
  if (node.op === 'path' || node.op === 'present' || node.op === 'absent') return [placeOf(node.path, site)];
  if ('over' in node) return [placeOf(node.over, site)];
  return childrenOf(node).flatMap((child) => placesRead(child.node, site));
}

/** Where a declared path is in the data, with the indexes of the elements at hand. */
export function placeOf(dotted: string, site: Site): (frame: Frame) => string {
  const [root = '', ...rest] = dotted.split('.');
  const element = site.elements.get(root);
  if (element === undefined) return () => dotted;
  const { slot, list } = element;
  return (frame) => [list(frame), frame.indexes[slot], ...rest].join('.');
}
