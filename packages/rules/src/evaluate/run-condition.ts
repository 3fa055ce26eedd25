import type { CivilDate } from '@cartella/core';
import type { NodeOf } from '../expression';
import { compareOutcomes, sameOutcome } from './compare';
import { absenceOf, isRecord } from './decode';
import type { Outcome } from './outcome';
import { referenceTo } from './reference';
import { dateOr, fromConstant } from './run-source';
import { blameOf, booleanPart, type Frame, part, type Run, type Site, textPart } from './site';
import { joinUnknown, Unknown } from './unknown';

type Comparison = NodeOf<'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>;

const tests: { readonly [Op in Comparison['op']]: (a: Outcome, b: Outcome) => boolean | undefined } = {
  eq: sameOutcome,
  ne: (a, b) => negated(sameOutcome(a, b)),
  lt: (a, b) => ordered(compareOutcomes(a, b), (order) => order < 0),
  le: (a, b) => ordered(compareOutcomes(a, b), (order) => order <= 0),
  gt: (a, b) => ordered(compareOutcomes(a, b), (order) => order > 0),
  ge: (a, b) => ordered(compareOutcomes(a, b), (order) => order >= 0),
};

function negated(same: boolean | undefined): boolean | undefined {
  return same === undefined ? undefined : !same;
}

function ordered(order: number | undefined, test: (order: number) => boolean): boolean | undefined {
  return order === undefined ? undefined : test(order);
}

export function runComparison(node: Comparison, site: Site): Run {
  const [left, right] = [part(site, node.left, 'left'), part(site, node.right, 'right')];
  const test = tests[node.op];
  const blame = blameOf(node, site);
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (a instanceof Unknown) return b instanceof Unknown ? joinUnknown(a, b) : a;
    return b instanceof Unknown ? b : (test(a, b) ?? blame(frame));
  };
}

/** The conjunction of two tests of one value against two bounds, of which one may settle the matter alone. */
function inside(
  low: boolean | undefined | Unknown,
  high: boolean | undefined | Unknown,
  blame: () => Unknown,
): boolean | Unknown {
  if (low === false || high === false) return false;
  if (low === undefined || high === undefined) return blame();
  if (low instanceof Unknown) return high instanceof Unknown ? joinUnknown(low, high) : low;
  return high instanceof Unknown ? high : true;
}

export function runBetween(node: NodeOf<'between'>, site: Site): Run {
  const [of, from, to] = [part(site, node.of, 'of'), part(site, node.from, 'from'), part(site, node.to, 'to')];
  const blame = blameOf(node, site);
  const test = (a: Outcome, b: Outcome) => {
    if (a instanceof Unknown) return b instanceof Unknown ? joinUnknown(a, b) : a;
    return b instanceof Unknown ? b : tests.le(a, b);
  };
  return (frame) => {
    const [value, low, high] = [of(frame), from(frame), to(frame)];
    return inside(test(low, value), test(value, high), () => blame(frame));
  };
}

export function runWithin(node: NodeOf<'within'>, site: Site): Run {
  const [of, period] = [textPart(site, node.of, 'of'), part(site, node.period, 'period')];
  const blame = blameOf(node.period, site);
  return (frame) => {
    const [date, span] = [of(frame), period(frame)];
    if (date instanceof Unknown) return span instanceof Unknown ? joinUnknown(date, span) : date;
    if (span instanceof Unknown) return span;
    if (!isRecord(span)) return blame(frame);
    const { from, to } = span;
    const low = typeof from === 'string' ? from <= date : undefined;
    const high = typeof to === 'string' ? date <= to : absenceOf(to) === 'not-asked' || undefined;
    return inside(low, high, () => blame(frame));
  };
}

export function runIn(node: NodeOf<'in'>, site: Site): Run {
  const [of, list] = [part(site, node.of, 'of'), part(site, node.list, 'list')];
  const blame = blameOf(node, site);
  return (frame) => {
    const [value, values] = [of(frame), list(frame)];
    if (value instanceof Unknown) return values instanceof Unknown ? joinUnknown(value, values) : value;
    if (values instanceof Unknown) return values;
    if (!Array.isArray(values) || typeof value === 'object') return blame(frame);
    return includes(values, value) ?? blame(frame);
  };
}

/** An element that cannot be read leaves the matter open, unless another one settles it. */
function includes(values: readonly unknown[], value: Outcome): boolean | undefined {
  let same: boolean | undefined = false;
  for (const element of values) {
    const one = isScalar(element) ? sameOutcome(fromConstant(element), value) : undefined;
    if (one === true) return true;
    if (one === undefined) same = undefined;
  }
  return same;
}

function isScalar(value: unknown): value is boolean | number | string {
  return typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value);
}

export function runMember(node: NodeOf<'member'>, site: Site): Run {
  const [of, on] = [textPart(site, node.of, 'of'), dateOr(site, node.on, 'on')];
  const unavailable = new Unknown([`$vocabulary.${node.vocabulary}`], true);
  return (frame) => {
    const [code, date] = [of(frame), on(frame)];
    if (code instanceof Unknown) return date instanceof Unknown ? joinUnknown(code, date) : code;
    if (date instanceof Unknown) return date;
    const entry = frame.context.vocabularies?.(node.vocabulary, code, date as CivilDate);
    if (entry === undefined) return unavailable;
    if (entry === null) return false;
    return node.property === undefined || (node.is ?? []).includes(entry[node.property] as string);
  };
}

export function runLogic(node: NodeOf<'and' | 'or'>, site: Site): Run {
  const runs = node.of.map((operand, index) => booleanPart(site, operand, 'of', index));
  const decisive = node.op === 'or';
  const { exhaustive } = site;
  return (frame) => {
    let settled = false;
    let unknown: Unknown | undefined;
    for (const run of runs) {
      const outcome = run(frame);
      if (outcome === decisive) {
        if (!exhaustive) return decisive;
        settled = true;
      } else if (outcome instanceof Unknown) unknown = joinUnknown(unknown, outcome);
    }
    return settled ? decisive : (unknown ?? !decisive);
  };
}

export function runNot(node: NodeOf<'not'>, site: Site): Run {
  const of = booleanPart(site, node.of, 'of');
  return (frame) => {
    const outcome = of(frame);
    return outcome instanceof Unknown ? outcome : !outcome;
  };
}

export function runPresence(node: NodeOf<'present' | 'absent'>, site: Site): Run {
  const { read, absence, place } = referenceTo(node.path, site);
  const kinds = node.op === 'absent' ? node.kinds : undefined;
  const masked = (frame: Frame) => new Unknown([place(frame)], true);
  if (kinds !== undefined)
    return (frame) => {
      const kind = absence(frame);
      if (kind === 'masked' && !kinds.includes(kind)) return masked(frame);
      return kind !== undefined && kinds.includes(kind);
    };
  const there = node.op === 'present';
  return (frame) => {
    const value = read(frame);
    if (value !== undefined && typeof value !== 'object') return there;
    const kind = absence(frame);
    return kind === 'masked' ? masked(frame) : (kind === undefined) === there;
  };
}
