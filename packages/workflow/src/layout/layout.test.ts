import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout, type Placed } from './layout';

const graph = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    boxes: fc.constant(Array.from({ length: size }, (_, index) => ({ id: `b${index}`, width: 100, height: 40 }))),
    arrows: fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 })
      .map((pairs) => pairs.map(([from, to], index) => ({ id: `a${index}`, from: `b${from}`, to: `b${to}` }))),
  }),
);

function overlap(one: Placed, other: Placed): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe('layout', () => {
  it('places every box, none over another, within its width and height', () => {
    fc.assert(
      fc.property(graph, ({ boxes, arrows }) => {
        const { boxes: placed, width, height } = layout(boxes, arrows);
        const all = [...placed.values()];
        expect(all).toHaveLength(boxes.length);
        for (const [index, one] of all.entries()) {
          expect([one.x >= 0, one.y >= 0, one.x + one.width <= width, one.y + one.height <= height + 0.001]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          for (const other of all.slice(index + 1)) expect(overlap(one, other)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('routes every arrow between two boxes at right angles, from the edge of the first to the edge of the second', () => {
    fc.assert(
      fc.property(graph, ({ boxes, arrows }) => {
        const { boxes: placed, routes } = layout(boxes, arrows);
        for (const { id, from, to } of arrows.filter((arrow) => arrow.from !== arrow.to)) {
          const points = routes.get(id)!;
          for (const [index, point] of points.slice(1).entries())
            expect(point.x === points[index]!.x || point.y === points[index]!.y).toBe(true);
          const touches = (box: Placed, x: number) => x === box.x || x === box.x + box.width;
          expect([touches(placed.get(from)!, points[0]!.x), touches(placed.get(to)!, points.at(-1)!.x)]).toEqual([
            true,
            true,
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('puts a chain from left to right, and the way back under it', () => {
    const boxes = ['a', 'b', 'c'].map((id) => ({ id, width: 10, height: 10 }));
    const { boxes: placed, routes } = layout(boxes, [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'bc', from: 'b', to: 'c' },
      { id: 'ca', from: 'c', to: 'a' },
    ]);
    expect(['a', 'b', 'c'].map((id) => placed.get(id)!.x)).toEqual([0, 66, 132]);
    expect(routes.get('ca')!.at(0)!.x).toBe(132);
    expect(routes.get('ca')!.at(-1)!.x).toBe(10);
  });
});
