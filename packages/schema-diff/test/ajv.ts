import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The real validator that ours is judged against. Without `allErrors` it lets an empty array pass `contains` (8.20.0). */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    addUsedSchema: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  return ajv;
}
