/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Largest body, in bytes, that the API reads: no text, list or object in it can be longer. */
export const largestBody = 1_000_000;

const lengths: Readonly<Record<string, number>> = {
  uuid: 36,
  date: 10,
  'date-time': 40,
  time: 20,
  email: 320,
  uri: 2000,
};
// PostgreSQL stores every character but this one.
const anyText = '^[^\\u0000]*$';
const exact = 9_007_199_254_740_991;
const maps = ['properties', 'patternProperties', '$defs'];
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const singles = ['items', 'additionalProperties', 'not', 'contains', 'if', 'then', 'else', 'propertyNames'];

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes every part of a schema, from the inside out. */
export function mapSchema(schema: Schema, change: (part: Schema) => Schema): Schema {
  const inside = (value: unknown) => (isSchema(value) ? mapSchema(value, change) : value);
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (maps.includes(key) && isSchema(value)) {
      return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inside(part)]))];
    }
    if (lists.includes(key) && Array.isArray(value)) return [key, value.map(inside)];
    return [key, singles.includes(key) ? inside(value) : value];
  });
  return change(Object.fromEntries(entries));
}

/**
 * Says of a schema what the boundary makes true of whatever passes it: nothing is longer than a body, no integer is beyond what JSON
 * carries exactly, and what is not told to be open has as many members as fit. Annotations of the model stay in its published schemas.
 */
export function bounded(schema: Schema): Schema {
  return mapSchema(schema, (part) => {
    const { $schema: _, $id: __, ...rest } = part;
    const plain = Object.fromEntries(
      Object.entries(rest).filter(([key]) => !key.startsWith('x-') || key === 'x-references'),
    );
    const types = [part['type']].flat();
    return {
      ...plain,
      ...(types.includes('string') && textBounds(plain)),
      ...((types.includes('integer') || types.includes('number')) && numberBounds(plain, types.includes('integer'))),
      ...(types.includes('array') && {
        minItems: 0,
        maxItems: largestBody / 2,
        ...pick(plain, 'minItems', 'maxItems'),
      }),
      ...(types.includes('object') && objectBounds(plain)),
    };
  });
}

function textBounds(part: Schema): Schema {
  if (part['enum'] !== undefined || part['const'] !== undefined) return {};
  const format = typeof part['format'] === 'string' ? part['format'] : undefined;
  return {
    maxLength: part['maxLength'] ?? lengths[format ?? ''] ?? largestBody,
    ...(format === undefined && part['pattern'] === undefined && { pattern: anyText }),
  };
}

function numberBounds(part: Schema, isInteger: boolean): Schema {
  const [least, most] = [part['minimum'] ?? part['exclusiveMinimum'], part['maximum'] ?? part['exclusiveMaximum']];
  const fits = Math.abs(Number(least ?? -exact)) < 2 ** 31 && Math.abs(Number(most ?? exact)) < 2 ** 31;
  const known = ['int32', 'int64', 'float', 'double'].includes(String(part['format']));
  return {
    ...(least === undefined && { minimum: -exact }),
    ...(most === undefined && { maximum: exact }),
    ...(!known && { format: isInteger ? (fits ? 'int32' : 'int64') : 'double' }),
  };
}

function objectBounds(part: Schema): Schema {
  const open = part['additionalProperties'];
  if (open === false) return {};
  return {
    additionalProperties: open === undefined || open === true ? {} : open,
    maxProperties: part['maxProperties'] ?? 10_000,
  };
}

function pick(part: Schema, ...names: readonly string[]): Schema {
  return Object.fromEntries(names.filter((name) => part[name] !== undefined).map((name) => [name, part[name]]));
}

/** What a reader gets of what a writer sent: any member may be masked, what is sealed is not there, and a newer server may say more. */
export function asRead(schema: Schema, masked: Schema): Schema {
  return mapSchema(schema, (part) => {
    const { required: _, ...rest } = part;
    const { properties } = part;
    if (!isSchema(properties)) return part;
    const members = Object.entries(properties).map(([name, member]) => [name, { anyOf: [member, masked] }]);
    return { ...rest, properties: Object.fromEntries(members), additionalProperties: {}, maxProperties: 10_000 };
  });
}
