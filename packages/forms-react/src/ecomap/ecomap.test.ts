import { expect, it } from 'vitest';
import { layOutEcomap, radius } from './layout';

it('no two circles of an ecomap touch, up to forty systems, and none touches the centre', () => {
  for (let count = 1; count <= 40; count++) {
    const { around, centre, width, height } = layOutEcomap(count);
    for (const [index, [x, y]] of around.entries()) {
      for (const [otherX, otherY] of around.slice(index + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(radius.system * 2);
      expect(Math.hypot(x - centre[0], y - centre[1])).toBeGreaterThan(radius.system + radius.centre + 40);
      expect(Math.min(x, y, width - x, height - y)).toBeGreaterThan(radius.system);
    }
  }
});
