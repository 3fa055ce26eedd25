import { compareExact, type Exact, fromNumber, minus, over, plus, roundTo, times } from '../exact';
import type { NodeOf } from '../expression';
import { compareOutcomes } from './compare';
import type { Outcome } from './outcome';
import { blameOf, type Frame, numberPart, part, type Run, type Site } from './site';
import { joinUnknown, Unknown } from './unknown';

type Operation = (a: Exact, b: Exact) => Exact;

const operations: { readonly [Op in 'add' | 'multiply' | 'subtract']: Operation } = {
  add: plus,
  multiply: times,
  subtract: minus,
};

export function runFold(node: NodeOf<'add' | 'multiply'>, site: Site): Run {
  const runs = node.of.map((operand, index) => numberPart(site, operand, 'of', index));
  return fold(runs, operations[node.op]) ?? blameOf(node, site);
}

export function runSubtract(node: NodeOf<'subtract'>, site: Site): Run {
  return binary(numberPart(site, node.left, 'left'), numberPart(site, node.right, 'right'), minus);
}

/** Reduces operands from the left; all are evaluated, so that every cause of being unknown is told. */
function fold(runs: readonly ((frame: Frame) => Exact | Unknown)[], operation: Operation): Run | undefined {
  const [first, ...rest] = runs;
  return first && rest.reduce((left, right) => binary(left, right, operation), first);
}

function binary(
  left: (frame: Frame) => Exact | Unknown,
  right: (frame: Frame) => Exact | Unknown,
  operation: (a: Exact, b: Exact) => Exact | undefined,
  impossible?: (frame: Frame) => Unknown,
): (frame: Frame) => Exact | Unknown {
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    if (a instanceof Unknown) return b instanceof Unknown ? joinUnknown(a, b) : a;
    if (b instanceof Unknown) return b;
    return operation(a, b) ?? (impossible?.(frame) as Unknown);
  };
}

export function runDivide(node: NodeOf<'divide'>, site: Site): Run {
  const [left, right] = [numberPart(site, node.left, 'left'), numberPart(site, node.right, 'right')];
  return binary(left, right, over, blameOf(node.right, site));
}

export function runExtreme(node: NodeOf<'min' | 'max'>, site: Site): Run {
  const runs = node.of.map((operand, index) => part(site, operand, 'of', index));
  const sign = node.op === 'min' ? 1 : -1;
  const blame = blameOf(node, site);
  return (frame) => {
    let best: Outcome | undefined;
    let unknown: Unknown | undefined;
    for (const run of runs) {
      const outcome = run(frame);
      if (outcome instanceof Unknown) unknown = joinUnknown(unknown, outcome);
      else if (unknown === undefined) {
        const order = compareOutcomes(outcome, best ?? outcome);
        if (order === undefined) unknown = blame(frame);
        else if (best === undefined || order * sign < 0) best = outcome;
      }
    }
    return unknown ?? best ?? blame(frame);
  };
}

export function runClamp(node: NodeOf<'clamp'>, site: Site): Run {
  const of = part(site, node.of, 'of');
  const bounds = [
    ...(node.from === undefined ? [] : [{ run: part(site, node.from, 'from'), sign: -1 }]),
    ...(node.to === undefined ? [] : [{ run: part(site, node.to, 'to'), sign: 1 }]),
  ];
  const blame = blameOf(node, site);
  return (frame) => {
    let value = of(frame);
    for (const { run, sign } of bounds) {
      const bound = run(frame);
      if (bound instanceof Unknown || value instanceof Unknown) {
        if (bound instanceof Unknown) value = value instanceof Unknown ? joinUnknown(value, bound) : bound;
        continue;
      }
      const order = compareOutcomes(value, bound);
      if (order === undefined) value = blame(frame);
      else if (order * sign > 0) value = bound;
    }
    return value;
  };
}

export function runRound(node: NodeOf<'round'>, site: Site): Run {
  const of = numberPart(site, node.of, 'of');
  const step = fromNumber(node.step) ?? 1;
  return (frame) => {
    const value = of(frame);
    return value instanceof Unknown ? value : roundTo(value, step, node.mode);
  };
}

export function runIncidence(node: NodeOf<'incidence'>, site: Site): Run {
  const due = binary(numberPart(site, node.target, 'target'), numberPart(site, node.income, 'income'), times);
  const needed = binary(numberPart(site, node.cost, 'cost'), due, (cost, share) => {
    const rest = minus(cost, share);
    return compareExact(rest, 0) < 0 ? 0 : rest;
  });
  if (node.max === undefined) return needed;
  return binary(needed, numberPart(site, node.max, 'max'), (a, b) => (compareExact(a, b) > 0 ? b : a));
}
