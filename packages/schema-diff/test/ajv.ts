import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isJsonObject } from '../src/schema';

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateSchema: false,
  addUsedSchema: false,
  code: { optimize: false },
});
addFormats.default(ajv);

/** Compiles a schema with the real validator that ours is judged against. */
export function compileWithAjv(schema: object): (value: unknown) => boolean {
  const spelled = withContainsApart(schema) as object;
  const validate = ajv.compile(spelled);
  ajv.removeSchema(spelled);
  return (value) => validate(value) as boolean;
}

/**
 * Spells `contains` apart from `prefixItems`, which means the same: ajv 8.20.0 lets an empty array pass the two together
 * wherever it stops at the first error, as it does inside `if`, `not` and unions.
 */
function withContainsApart(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withContainsApart);
  if (!isJsonObject(schema)) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withContainsApart(value)]));
  if (!('prefixItems' in parts && 'contains' in parts)) return parts;
  const { contains, minContains, maxContains, ...rest } = parts;
  const counts = Object.entries({ contains, minContains, maxContains }).filter(([, value]) => value !== undefined);
  const others = Array.isArray(rest['allOf']) ? (rest['allOf'] as unknown[]) : [];
  return { ...rest, allOf: [...others, Object.fromEntries(counts)] };
}
