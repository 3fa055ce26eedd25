import { addDays, addMonths, type CivilDate, civilDate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByYear } from '.';

const day = (text: string): CivilDate => civilDate(text);
const dates = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2018-01-01'), days));

describe('One record per calendar year', () => {
  it('leaves a period within a year whole', () => {
    expect(splitByYear(day('2026-02-01'), day('2026-11-30'), day('2026-12-01'))).toEqual([
      { year: 2026, start: '2026-02-01', end: '2026-11-30', months: 10 },
    ]);
  });

  it('counts an instalment in the year in which it begins', () => {
    expect(splitByYear(day('2025-12-15'), day('2026-02-14'), day('2026-03-01'))).toEqual([
      { year: 2025, start: '2025-12-15', end: '2025-12-31', months: 1 },
      { year: 2026, start: '2026-01-01', end: '2026-02-14', months: 1 },
    ]);
  });

  it('leaves the last part of an open period open, with the months so far', () => {
    expect(splitByYear(day('2025-10-01'), undefined, day('2026-03-15'))).toEqual([
      { year: 2025, start: '2025-10-01', end: '2025-12-31', months: 3 },
      { year: 2026, start: '2026-01-01', months: 3 },
    ]);
    expect(splitByYear(day('2026-10-01'), undefined, day('2026-03-15'))).toEqual([
      { year: 2026, start: '2026-10-01', months: 1 },
    ]);
  });

  it('covers every day once and adds up to the months of the period', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 2000 }), (start, length) => {
        const end = addDays(start, length);
        const parts = splitByYear(start, end, end);
        expect(parts[0]?.start).toBe(start);
        expect(parts.at(-1)?.end).toBe(end);
        for (const [index, part] of parts.entries()) {
          expect(part.start.slice(0, 4)).toBe((part.end ?? '').slice(0, 4));
          const next = parts[index + 1];
          if (next !== undefined && part.end !== undefined) expect(next.start).toBe(addDays(part.end, 1));
          expect(part.months).toBeLessThanOrEqual(12);
        }
        const months = parts.reduce((sum, part) => sum + part.months, 0);
        expect(addMonths(start, months) > end).toBe(true);
        expect(addMonths(start, months - 1) <= end).toBe(true);
      }),
    );
  });
});
