import type { NumericType, Unit } from '../expression';

/** Exponents of base units; no entry is zero. */
type Dimensions = ReadonlyMap<string, number>;

const grammar = /^(1|[A-Za-z]\w{0,29})((?:[*/][A-Za-z]\w{0,29}){0,5})$/;

/** Reads a unit such as `EUR/month`, `m2`, `1/year`; `undefined` when it is not written so. */
export function parseUnit(unit: Unit): Dimensions | undefined {
  const match = grammar.exec(unit);
  if (match === null) return undefined;
  const dimensions = new Map<string, number>();
  const parts = [`*${match[1]}`, ...(match[2]?.match(/[*/]\w+/g) ?? [])];
  for (const part of parts) {
    const [base, sign] = [part.slice(1), part.startsWith('*') ? 1 : -1];
    if (base !== '1') raise(dimensions, base, sign);
  }
  return dimensions;
}

function raise(dimensions: Map<string, number>, base: string, by: number): void {
  const exponent = (dimensions.get(base) ?? 0) + by;
  if (exponent === 0) dimensions.delete(base);
  else dimensions.set(base, exponent);
}

/** The unit of a magnitude in its one written form; empty when dimensionless. Money without a unit is in `EUR`. */
export function unitOf(type: NumericType): Unit {
  return formatUnit(dimensionsOf(type.unit ?? (type.type === 'money' ? 'EUR' : '1')));
}

function dimensionsOf(unit: Unit): Dimensions {
  return parseUnit(unit === '' ? '1' : unit) ?? new Map();
}

function formatUnit(dimensions: Dimensions): Unit {
  const written = (sign: 1 | -1) =>
    [...dimensions]
      .filter(([, exponent]) => exponent * sign > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([base, exponent]) => Array<string>(Math.abs(exponent)).fill(base));
  const [above, below] = [written(1), written(-1)];
  if (above.length === 0 && below.length === 0) return '';
  return [above.join('*') || '1', ...below].join('/');
}

/** The unit of a product, or of a quotient when `power` is −1. */
export function combineUnits(left: Unit, right: Unit, power: 1 | -1): Unit {
  const dimensions = new Map(dimensionsOf(left));
  for (const [base, exponent] of dimensionsOf(right)) raise(dimensions, base, exponent * power);
  return formatUnit(dimensions);
}

/** A numeric type with its unit, left out where it goes without saying. */
export function withUnit(type: NumericType['type'], unit: Unit): NumericType {
  return unit === (type === 'money' ? 'EUR' : '') ? { type } : { type, unit };
}
