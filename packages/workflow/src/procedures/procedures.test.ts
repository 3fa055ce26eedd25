import { describe, expect, it } from 'vitest';
import { checkProcedure } from '../check';
import { parseProcedure } from '../load';
import { emitProcedure } from '../procedure';
import { procedures } from '.';

const ids = new Set(procedures.map(({ id }) => id));

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('is read back from its own JSON, with every name in it known', () => {
    const parsed = parseProcedure(JSON.parse(emitProcedure(procedure)), { isProcedure: (id) => ids.has(id) });
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    expect(parsed.ok && emitProcedure(parsed.value)).toBe(emitProcedure(procedure));
  });

  it('has no finding', () => {
    const report = checkProcedure(procedure);
    expect(report.findings).toEqual([]);
  });

  it('gives every deadline and every decision its norm', () => {
    expect(procedure.deadlines.filter(({ norm }) => norm === undefined)).toEqual([]);
    expect(procedure.norms.length).toBeGreaterThan(0);
  });
});
