import { expect, it } from 'vitest';
import { assessmentGaps, hasSigned } from './assessment';
import { halfway, written } from './team-assessment.examples';

it('all that keeps an assessment open is found at once', () => {
  const gaps = assessmentGaps(halfway.parts, halfway.members, halfway.synthesis, halfway.signOffs);
  expect(gaps.parts.map(({ id }) => id)).toEqual(['housing', 'relations']);
  expect(gaps.isSynthesisMissing).toBe(true);
  expect(gaps.members).toHaveLength(3);
});

it('who approved an earlier synthesis has not approved this one', () => {
  const { members, parts, synthesis, signOffs } = written;
  expect(members.map(({ id }) => hasSigned(id, signOffs, synthesis))).toEqual([false, true, false]);
  expect(assessmentGaps(parts, members, synthesis, signOffs)).toMatchObject({ parts: [], isSynthesisMissing: false });
});
