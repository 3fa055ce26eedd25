import { describe, expect, it } from 'vitest';
import type { Step } from '../procedure';
import { broken, sound, undecidable } from './broken.fixtures';
import { checkProcedure } from './check';
import { checkIssue } from './finding';

describe('checkProcedure', () => {
  it('finds nothing in a sound procedure', () => {
    expect(checkProcedure(sound)).toMatchObject({ findings: [], undecided: [] });
  });

  it('has a broken procedure for each of its findings', () => {
    const told = new Set<string>([checkIssue.guardUndecided, checkIssue.boundReached]);
    expect(Object.values(checkIssue).filter((code) => !told.has(code) && broken[code] === undefined)).toEqual([]);
  });

  it.each(Object.entries(broken))(
    'finds %s, and only that, with the steps that lead there',
    (code, { procedure, trace }) => {
      const { findings } = checkProcedure(procedure);
      expect(findings.map((finding) => [finding.code, finding.trace])).toEqual([[code, trace]]);
    },
  );

  it('names roles that nobody has', () => {
    const { findings } = checkProcedure(sound, { roles: ['assistente-sociale'] });
    expect(findings).toMatchObject([
      { code: checkIssue.nobody, params: { step: 'decidi' }, trace: ['apri', 'esamina'] },
    ]);
  });

  it('names services that nobody works in', () => {
    const inUnits = (id: string, who: Partial<Step['who']>) => ({
      ...sound,
      steps: sound.steps.map((step) => (step.id === id ? { ...step, who: { ...step.who, ...who } } : step)),
    });
    const decided = inUnits('decidi', { units: ['pua', 'equipe'] });
    expect(checkProcedure(decided).findings).toEqual([]);
    expect(checkProcedure(decided, { units: ['equipe'] }).findings).toEqual([]);
    const nobody = { code: checkIssue.nobody, path: ['steps', 2, 'who', 'units'], trace: ['apri', 'esamina'] };
    expect(checkProcedure(decided, { units: ['office'] }).findings).toMatchObject([nobody]);
    // Whoever is outside the ente works in no service of it.
    const citizens = inUnits('decidi', { roles: ['cittadino', 'sistema'], units: ['pua'] });
    expect(checkProcedure(citizens).findings).toMatchObject([nobody]);
  });

  it('says what it cannot decide instead of passing it over', () => {
    expect(checkProcedure(undecidable)).toMatchObject({
      findings: [],
      undecided: [{ code: checkIssue.guardUndecided }],
    });
    expect(checkProcedure(sound, { bound: 2 }).undecided).toMatchObject([{ code: checkIssue.boundReached }]);
  });
});
