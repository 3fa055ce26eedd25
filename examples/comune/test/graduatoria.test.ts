import { civilDate } from '@cartella/core';
import { checkExpression } from '@cartella/rules';
import { describe, expect, it } from 'vitest';
import { callInputs, calls, rentCall } from '../src/profile/calls';
import { type Applicant, rankApplicants } from '../src/web/services/ranking';

const applicant = (id: string, isee: number | undefined, submittedOn: string, members = 3): Applicant => ({
  id,
  name: `Domanda ${id}`,
  isee,
  members,
  submittedOn,
});
const rank = (...applicants: readonly Applicant[]) => rankApplicants(rentCall, applicants, civilDate('2026-11-22'));

describe('a ranking', () => {
  it('applies criteria that are conditions over what an application says', () => {
    const wrong = calls.flatMap(({ criteria }) =>
      criteria.filter(({ points }) => !checkExpression(points, callInputs, [], { gives: 'number' }).ok),
    );
    expect(wrong).toEqual([]);
  });

  it('puts more points first, and says where they come from', () => {
    const [first, second] = rank(applicant('a', 1_400_000, '2026-10-01'), applicant('b', 500_000, '2026-10-09'));
    expect([first?.id, first?.score, second?.score]).toEqual(['b', 50, 25]);
    expect(first?.criteria[0]?.reason).toContain('5.000,00');
    expect(first?.tieBreak).toBeUndefined();
  });

  it('says which rule decided between equals, and comes to the same order however they arrive', () => {
    const all = [
      applicant('c', 590_000, '2026-10-02'),
      applicant('a', 580_000, '2026-10-01'),
      applicant('b', 500_000, '2026-10-02'),
      applicant('d', 590_000, '2026-10-02'),
    ];
    expect(rank(...all).map(({ id, tieBreak }) => [id, tieBreak])).toEqual([
      ['a', 'precede la domanda presentata prima'],
      ['b', 'precede l’indicatore più basso'],
      ['c', 'precede la domanda registrata prima'],
      ['d', undefined],
    ]);
    expect(rank(...all.reverse())).toEqual(rank(...all));
  });

  it('gives nothing for what is not known', () => {
    expect(rank(applicant('a', undefined, '2026-10-01'))[0]?.score).toBe(10);
  });
});
