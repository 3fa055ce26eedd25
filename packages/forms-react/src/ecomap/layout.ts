/** Where the centre of an ecomap and what stands around it are. */
export interface EcomapLayout {
  readonly width: number;
  readonly height: number;
  readonly centre: readonly [x: number, y: number];
  readonly around: readonly (readonly [x: number, y: number])[];
}

/** Radii of the circles, in units of the drawing. */
export const radius = { centre: 76, system: 54 } as const;

const margin = radius.system + 16;

/**
 * Spreads the systems of a person's network on an ellipse, the first at the top and then clockwise; the ellipse grows until no two
 * circles touch.
 */
export function layOutEcomap(count: number): EcomapLayout {
  const apart = radius.system * 2 + 22;
  let down = radius.centre + radius.system + 74;
  for (;;) {
    const across = down * 1.35;
    const around = spread(count, across, down);
    const isClear = around.every(([x, y], index) => {
      const [nextX, nextY] = around[(index + 1) % count] ?? [x, y];
      return count < 2 || Math.hypot(nextX - x, nextY - y) >= apart;
    });
    if (isClear) {
      const [width, height] = [(across + margin) * 2, (down + margin) * 2];
      return {
        width,
        height,
        centre: [width / 2, height / 2],
        around: around.map(([x, y]) => [x + width / 2, y + height / 2]),
      };
    }
    down += 12;
  }
}

/** Points at equal distances along an ellipse around the origin. */
function spread(count: number, across: number, down: number): readonly (readonly [number, number])[] {
  const fine = 720;
  const point = (step: number): readonly [number, number] => {
    const angle = (step / fine) * 2 * Math.PI - Math.PI / 2;
    return [across * Math.cos(angle), down * Math.sin(angle)];
  };
  const lengths = [0];
  for (let step = 1; step <= fine; step++) {
    const [[x1, y1], [x2, y2]] = [point(step - 1), point(step)];
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(x2 - x1, y2 - y1));
  }
  const whole = lengths[fine] ?? 0;
  return Array.from({ length: count }, (_, index) =>
    point(lengths.findIndex((length) => length >= (whole * index) / count - 1e-9)),
  );
}
