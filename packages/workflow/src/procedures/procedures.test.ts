import { describe, expect, it } from 'vitest';
import { proceduresPage } from '../../test/documentation';
import { checkProcedure } from '../check';
import { parseProcedure } from '../load';
import { procedurePicture } from '../picture';
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

describe.each(['it', 'en'] as const)('the guide to procedures, %s', (locale) => {
  const guides = `../../../../docs/guides/${locale}`;

  it('is the one that the procedures give', async () => {
    await expect(proceduresPage(procedures, locale)).toMatchFileSnapshot(`${guides}/procedures.md`);
  });

  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    'has the picture of %s',
    async (id, procedure) => {
      await expect(`${procedurePicture(procedure, { locale })}\n`).toMatchFileSnapshot(
        `${guides}/procedures/${id}.svg`,
      );
    },
  );
});
