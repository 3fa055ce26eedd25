import { type KeywordShape, typeNames } from './keywords';

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNames = (value: unknown) => Array.isArray(value) && value.every((name) => typeof name === 'string');
const isTypeName = (value: unknown) => (typeNames as readonly unknown[]).includes(value);

/** Tells whether a value is an object in the sense of JSON. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const checks: Partial<Record<KeywordShape, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  count: isCount,
  dependencies: (value) => isJsonObject(value) && Object.values(value).every(isNames),
  dialect: (value) => typeof value === 'string',
  format: (value) => typeof value === 'string',
  id: (value) => typeof value === 'string',
  names: isNames,
  number: Number.isFinite,
  pattern: (value) => typeof value === 'string',
  positive: (value) => Number.isFinite(value) && Number(value) > 0,
  reference: (value) => typeof value === 'string',
  'schema-list': (value) => Array.isArray(value) && value.length > 0,
  'schema-map': isJsonObject,
  'schema-map-by-pattern': isJsonObject,
  types: (value) => isTypeName(value) || (Array.isArray(value) && value.length > 0 && value.every(isTypeName)),
  values: (value) => Array.isArray(value) && value.length > 0,
};

/** Tells whether the value of a keyword has the shape that the keyword asks for. */
export function hasShape(shape: KeywordShape, value: unknown): boolean {
  return checks[shape]?.(value) ?? true;
}

/** Tells whether text is a regular expression that JSON Schema can use. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
