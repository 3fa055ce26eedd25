import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures';
import { checkProcedure } from './check';

describe('checkProcedure', () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))('finds nothing in %s', (_, procedure) => {
    const report = checkProcedure(procedure);
    expect(report.findings).toEqual([]);
    console.log(procedure.id, report.cases, report.moves);
  });
});
