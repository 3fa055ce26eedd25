import type { CivilDate } from '@cartella/core';
import { fromNumber } from '../exact';
import type { Constant, NodeOf } from '../expression';
import { type DatedValue, parameterIn, valueOn } from '../parameter';
import { decode } from './decode';
import type { Outcome } from './outcome';
import { referenceTo } from './reference';
import { type Frame, type Run, type Site, textPart } from './site';
import { Unknown } from './unknown';

export function runLiteral(node: NodeOf<'literal'>): Run {
  const outcome = fromConstant(node.value);
  return () => outcome;
}

/** A constant as it is reckoned with: numbers exact, tables as they are. */
export function fromConstant(value: Constant): Outcome {
  return typeof value === 'number' ? (fromNumber(value) ?? 0) : value;
}

export function runPath(node: NodeOf<'path'>, site: Site): Run {
  const { read, unknown } = referenceTo(node.path, site);
  const take = site.inputs?.decodeAt(node.path) ?? decode;
  return (frame) => take(read(frame)) ?? unknown(frame);
}

const noDate = new Unknown(['$today'], true);

/** The date of the decision, unknown when the context has none. */
export function dateOf(frame: Frame): CivilDate | Unknown {
  return frame.context.date ?? noDate;
}

/** A date given by a node, or else the decision's. */
export function dateOr(site: Site, node: NodeOf<'age'>['at'], at: string): (frame: Frame) => string | Unknown {
  return node === undefined ? dateOf : textPart(site, node, at);
}

export function runToday(): Run {
  return dateOf;
}

export function runParameter(node: NodeOf<'parameter'>, site: Site): Run {
  const on = dateOr(site, node.at, 'at');
  const undefinedHere = new Unknown([`$parameter.${node.id}`], true);
  const noValue = new Unknown([`$parameter.${node.id}`]);
  return (frame) => {
    const date = on(frame);
    if (date instanceof Unknown) return date;
    const parameter = parameterIn(frame.context.parameters, node.id);
    if (parameter === undefined) return undefinedHere;
    const value = valueOn(parameter, date as CivilDate);
    return value === undefined ? noValue : outcomeOf(value);
  };
}

const outcomes = new WeakMap<DatedValue, Outcome>();

function outcomeOf(value: DatedValue): Outcome {
  let outcome = outcomes.get(value);
  if (outcome === undefined) {
    outcome = fromConstant(value.value);
    outcomes.set(value, outcome);
  }
  return outcome;
}
