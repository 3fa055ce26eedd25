import { type Exact, plus } from '../exact';
import type { Expression, NodeOf } from '../expression';
import { compareOutcomes } from './compare';
import type { Outcome } from './outcome';
import { referenceTo } from './reference';
import { blameOf, booleanPart, type Frame, numberPart, part, type Run, type Site } from './site';
import { joinUnknown, Unknown } from './unknown';

type AggregateNode = NodeOf<'count' | 'any' | 'all' | 'sum' | 'first'>;

interface Collection {
  /** Where the parts that look at an element are compiled. */
  readonly inner: Site;
  readonly elements: (frame: Frame) => readonly unknown[] | Unknown;
  /** Puts the aggregate at one of its elements. */
  readonly enter: (frame: Frame, element: unknown, index: number) => void;
}

function collectionOf(node: AggregateNode, site: Site): Collection {
  const list = referenceTo(node.over, site);
  const slot = Math.max(-1, ...[...site.elements.values()].map((element) => element.slot)) + 1;
  const name = node.as ?? 'item';
  return {
    inner: {
      ...site,
      elements: new Map([...site.elements, [name, { slot, list: list.place }]]),
      inputs: site.inputs?.inside(node.over, name),
    },
    elements(frame) {
      const value = list.read(frame);
      return Array.isArray(value) ? value : list.unknown(frame);
    },
    enter(frame, element, index) {
      frame.elements[slot] = element;
      frame.indexes[slot] = index;
    },
  };
}

/** The predicate of an aggregate; without one every element counts. */
function predicateOf(node: { readonly where?: Expression }, inner: Site): (frame: Frame) => boolean | Unknown {
  return node.where === undefined ? () => true : booleanPart(inner, node.where, 'where');
}

export function runCount(node: NodeOf<'count'>, site: Site): Run {
  const { inner, elements, enter } = collectionOf(node, site);
  const where = predicateOf(node, inner);
  return (frame) => {
    const list = elements(frame);
    if (list instanceof Unknown) return list;
    let count = 0;
    let unknown: Unknown | undefined;
    for (const [index, element] of list.entries()) {
      enter(frame, element, index);
      const holds = where(frame);
      if (holds instanceof Unknown) unknown = joinUnknown(unknown, holds);
      else if (holds) count += 1;
    }
    return unknown ?? count;
  };
}

export function runQuantifier(node: NodeOf<'any' | 'all'>, site: Site): Run {
  const { inner, elements, enter } = collectionOf(node, site);
  const where = predicateOf(node, inner);
  const decisive = node.op === 'any';
  return (frame) => {
    const list = elements(frame);
    if (list instanceof Unknown) return list;
    let settled = false;
    let unknown: Unknown | undefined;
    for (const [index, element] of list.entries()) {
      enter(frame, element, index);
      const holds = where(frame);
      if (holds === decisive) {
        if (!site.exhaustive) return decisive;
        settled = true;
      } else if (holds instanceof Unknown) unknown = joinUnknown(unknown, holds);
    }
    return settled ? decisive : (unknown ?? !decisive);
  };
}

export function runTotal(node: NodeOf<'sum'>, site: Site): Run {
  const { inner, elements, enter } = collectionOf(node, site);
  const where = predicateOf(node, inner);
  const of = numberPart(inner, node.of, 'of');
  return (frame) => {
    const list = elements(frame);
    if (list instanceof Unknown) return list;
    let total: Exact = 0;
    let unknown: Unknown | undefined;
    for (const [index, element] of list.entries()) {
      enter(frame, element, index);
      const holds = where(frame);
      const value = holds === true ? of(frame) : holds;
      if (value instanceof Unknown) unknown = joinUnknown(unknown, value);
      else if (value !== false) total = plus(total, value as Exact);
    }
    return unknown ?? total;
  };
}

export function runFirst(node: NodeOf<'first'>, site: Site): Run {
  const { inner, elements, enter } = collectionOf(node, site);
  const collection = { elements, enter, where: predicateOf(node, inner), of: part(inner, node.of, 'of') };
  const none = blameOf(node, site);
  if (node.by === undefined) return firstInOrder(collection, none);
  return firstBy(collection, part(inner, node.by, 'by'), node.order === 'descending' ? -1 : 1, none);
}

interface Search extends Pick<Collection, 'elements' | 'enter'> {
  readonly where: (frame: Frame) => boolean | Unknown;
  readonly of: Run;
}

function firstInOrder({ elements, enter, where, of }: Search, none: (frame: Frame) => Unknown): Run {
  return (frame) => {
    const list = elements(frame);
    if (list instanceof Unknown) return list;
    for (const [index, element] of list.entries()) {
      enter(frame, element, index);
      const holds = where(frame);
      // An element that may be the first forbids to look at the next ones.
      if (holds instanceof Unknown) return holds;
      if (holds) return of(frame);
    }
    return none(frame);
  };
}

function firstBy({ elements, enter, where, of }: Search, by: Run, sign: 1 | -1, none: (frame: Frame) => Unknown): Run {
  return (frame) => {
    const list = elements(frame);
    if (list instanceof Unknown) return list;
    let unknown: Unknown | undefined;
    let best: { readonly index: number; readonly key: Outcome } | undefined;
    for (const [index, element] of list.entries()) {
      enter(frame, element, index);
      const holds = where(frame);
      if (holds === false) continue;
      const key = holds instanceof Unknown ? holds : by(frame);
      const order = key instanceof Unknown ? undefined : compareOutcomes(key, best?.key ?? key);
      if (order === undefined) unknown = joinUnknown(unknown, key instanceof Unknown ? key : none(frame));
      else if (best === undefined || order * sign < 0) best = { index, key };
    }
    if (unknown !== undefined || best === undefined) return unknown ?? none(frame);
    enter(frame, list[best.index], best.index);
    return of(frame);
  };
}
