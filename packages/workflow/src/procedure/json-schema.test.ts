import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures';
import { emitProcedure } from './define';
import { procedureJsonSchema } from './json-schema';

describe('the JSON Schema of procedures', () => {
  const validate = new Ajv({ strict: false }).compile(procedureJsonSchema());

  it('is the one that is published', async () => {
    await expect(`${JSON.stringify(procedureJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
      '../../schemas/procedure.json',
    );
  });

  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))('takes %s', (_, procedure) => {
    expect(validate(JSON.parse(emitProcedure(procedure)))).toBe(true);
  });

  it('refuses what no procedure has', () => {
    const [first] = procedures;
    expect(validate({ ...first, surprise: 1 })).toBe(false);
    expect(validate({ ...first, states: [] })).toBe(false);
    const [opening, ...others] = first?.steps ?? [];
    expect(validate({ ...first, steps: [{ ...opening, guard: { op: 'invented' } }, ...others] })).toBe(false);
  });
});
