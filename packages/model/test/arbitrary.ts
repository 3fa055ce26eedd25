import fc from 'fast-check';
import { computeTaxCode } from '../src/tax-code';

type Keywords = Readonly<Record<string, unknown>>;

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const taxCodes = dates.map((date) =>
  computeTaxCode({
    familyName: 'Prova',
    givenName: 'Alba',
    dateOfBirth: date.slice(0, 10),
    sex: 'F',
    birthPlace: 'H501',
  }),
);

const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => /^[ -~\u00a0-\u2027]+$/u.test(text));

/** Values that a schema of the model accepts, made from the emitted document alone. */
export function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const keywords = schema as Keywords;
  if (Array.isArray(keywords['anyOf'])) return fc.oneof(...keywords['anyOf'].map(valuesOf));
  if (keywords['const'] !== undefined) return fc.constant(keywords['const']);
  if (Array.isArray(keywords['enum'])) return fc.constantFrom(...keywords['enum']);
  const limit = (name: string, otherwise: number) => Number(keywords[name] ?? otherwise);
  switch (keywords['type']) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(limit('minimum', 0), -1e9), max: Math.min(limit('maximum', 1e9), 1e9) });
    case 'number':
      return fc.integer({ min: Math.ceil(limit('minimum', 0)), max: Math.floor(limit('maximum', 1e6)) });
    case 'array': {
      const [min, max] = [limit('minItems', 0), Math.min(limit('maxItems', 3), limit('minItems', 0) + 2)];
      return fc.array(valuesOf(keywords['items']), { minLength: min, maxLength: max });
    }
    case 'object':
      return objectsOf(keywords);
    default:
      return stringsOf(keywords);
  }
}

function objectsOf(keywords: Keywords): fc.Arbitrary<unknown> {
  if (keywords['properties'] === undefined) return fc.constantFrom({}, { comune_esempio: { citofono: 'Prova' } });
  const required = (keywords['required'] ?? []) as string[];
  const parts = Object.entries(keywords['properties'] as Keywords).map(
    ([name, part]) => [name, valuesOf(part)] as const,
  );
  return fc.record(Object.fromEntries(parts), { requiredKeys: required });
}

function stringsOf(keywords: Keywords): fc.Arbitrary<string> {
  switch (keywords['format'] ?? keywords['x-format']) {
    case 'date':
      return dates.map((date) => date.slice(0, 10));
    case 'date-time':
      return dates;
    case 'uuid':
      return fc.nat().map((n) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`);
    case 'tax-code':
      return taxCodes;
    case 'organisation-tax-code':
      return fc.constant('00000000000');
  }
  const pattern = keywords['pattern'] as string | undefined;
  const isText = pattern === undefined || pattern.includes('u2028');
  if (isText) return texts;
  const longest = Number(keywords['maxLength'] ?? 200);
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= longest);
}

/** A change that a schema forbids, and where it is found. */
export interface Mutation {
  readonly what: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const wrong: Readonly<Record<string, unknown>> = {
  string: 7,
  integer: 1.5,
  number: 'seven',
  boolean: 'yes',
  array: {},
  object: 'text',
};

/** What a schema forbids beyond the type: too long, outside the pattern, too small or large, too few or many. */
function beyondLimits(keywords: Keywords, value: unknown): (readonly [what: string, value: unknown])[] {
  const beyond: (readonly [string, unknown])[] = [];
  const limit = (name: string) => keywords[name] as number | undefined;
  if (keywords['maxLength'] !== undefined) beyond.push(['too long', 'x'.repeat(20_001)]);
  if (keywords['pattern'] !== undefined) beyond.push(['not of the pattern', '\u0000']);
  const [minimum, maximum, most, least] = ['minimum', 'maximum', 'maxItems', 'minItems'].map(limit);
  if (minimum !== undefined && Number.isSafeInteger(minimum)) beyond.push(['too small', minimum - 1]);
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) beyond.push(['too large', maximum + 1]);
  if (Array.isArray(value)) {
    if (least !== undefined && least > 0) beyond.push(['too few', value.slice(0, least - 1)]);
    if (most !== undefined && value[0] !== undefined)
      beyond.push(['too many', Array.from({ length: most + 1 }, () => value[0])]);
  }
  return beyond;
}

/** Every single change that a schema forbids at a place of a value: type, requirement, name, code, pattern, limits. */
export function mutationsOf(schema: unknown, value: unknown, path: Mutation['path'] = []): Mutation[] {
  const keywords = schema as Keywords;
  const branches = (keywords['anyOf'] ?? []) as readonly Keywords[];
  if (branches.length > 0) {
    const chosen = branches.find((branch) => (branch['type'] === 'object') === (typeof value === 'object'));
    return mutationsOf(chosen, value, path).filter(({ path: at }) => at.length > path.length);
  }
  const type = String(keywords['type'] ?? 'string');
  const here = [{ what: `wrong type of ${type}`, path, value: wrong[type] }];
  if (keywords['enum'] !== undefined) here.push({ what: 'a value not in the list', path, value: 'zzz' });
  here.push(...beyondLimits(keywords, value).map(([what, other]) => ({ what, path, value: other })));
  if (Array.isArray(value))
    return [...here, ...value.flatMap((item, i) => mutationsOf(keywords['items'], item, [...path, i]))];
  if (typeof value !== 'object' || value === null || keywords['properties'] === undefined)
    return path.length > 0 ? here : [];
  const properties = keywords['properties'] as Keywords;
  return [
    ...(path.length > 0 ? here : []),
    ...((keywords['required'] ?? []) as string[]).map((name) => ({
      what: 'lost',
      path: [...path, name],
      value: undefined,
    })),
    ...['extra', '__proto__', 'constructor'].map((name) => ({ what: 'unknown', path: [...path, name], value: 1 })),
    ...Object.entries(value).flatMap(([name, part]) => mutationsOf(properties[name], part, [...path, name])),
  ];
}

/** The value with one change; names are defined, never assigned, so that `__proto__` is a name like the others. */
export function mutated(value: unknown, path: Mutation['path'], to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  const next = Object.hasOwn(copy, step) ? mutated(copy[step], rest, to) : to;
  if (next === undefined && !Array.isArray(copy)) delete copy[step];
  else Object.defineProperty(copy, step, { value: next, enumerable: true, configurable: true, writable: true });
  return copy;
}
