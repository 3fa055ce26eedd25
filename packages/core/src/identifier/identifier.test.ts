import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdentifiers, isRecordId } from '.';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('identifiers', () => {
  it('grow, whatever the clock does and whatever chance gives', () => {
    const ticks = fc.array(fc.record({ now: fc.integer({ min: 0, max: 2 ** 40 }), random: bytes }), { minLength: 2 });
    fc.assert(
      fc.property(ticks, (list) => {
        let [time, chance] = [0, 0];
        const next = createIdentifiers({
          now: () => list[time++]?.now ?? 0,
          randomBytes: () => list[chance++]?.random ?? new Uint8Array(16),
        });
        const ids = list.map(() => next());
        expect(ids.every(isRecordId)).toBe(true);
        expect(ids.every((id, index) => index === 0 || (ids[index - 1] as string) < id)).toBe(true);
      }),
    );
  });

  it('begin with the milliseconds of their making', () => {
    const now = Date.parse('2026-11-21T10:00:00Z');
    const id = createIdentifiers({ now: () => now, randomBytes: () => new Uint8Array(16).fill(255) })();
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
  });

  it('stay in order for a hundred thousand in one millisecond', () => {
    const next = createIdentifiers({ now: () => 1, randomBytes: () => new Uint8Array(16).fill(255) });
    let last: string = next();
    for (let made = 1; made < 100_000; made += 1) {
      const id = next();
      if (id <= last) throw new Error(`${last} then ${id}`);
      last = id;
    }
    expect(isRecordId(last)).toBe(true);
  });

  it('are told from other texts', () => {
    const good = '01890000-0000-7000-8000-00000000000a';
    expect(isRecordId(good)).toBe(true);
    const wrong = [good.toUpperCase(), good.replace('7', '4'), good.slice(1), '', 7, undefined];
    expect(wrong.map(isRecordId)).toEqual(wrong.map(() => false));
  });
});
