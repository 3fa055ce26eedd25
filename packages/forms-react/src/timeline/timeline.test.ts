import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events } from './timeline.examples';
import { gapsOf, type TimelineItem } from './timeline-item';

describe('the times without contact', () => {
  it('are told from so many days on, and until today; what is no contact does not end them', () => {
    expect(gapsOf(events, '2026-11-21', 60)).toEqual([
      { from: '2025-03-17', to: '2025-06-19', days: 94 },
      { from: '2025-08-01', to: '2026-09-01', days: 396 },
      { from: '2026-09-01', days: 81 },
    ]);
    expect(gapsOf([], '2026-11-21', 60)).toEqual([]);
  });

  it('hold no contact within, whatever happened', () => {
    const day = fc
      .integer({ min: 0, max: 1500 })
      .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
    const item = fc.record({ date: day, silent: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.integer({ min: 1, max: 200 }), (drawn, least) => {
        const items = drawn.map(({ date, silent }, index): TimelineItem => {
          const common = { id: String(index), date, kind: 'x', title: 'x' };
          return silent ? { ...common, silent } : common;
        });
        for (const { from, to = '2030-01-01', days } of gapsOf(items, '2030-01-01', least)) {
          expect(days).toBeGreaterThanOrEqual(least);
          expect(items.filter(({ date, silent }) => !silent && from < date && date < to)).toEqual([]);
        }
      }),
    );
  });
});
