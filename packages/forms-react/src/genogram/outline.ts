/** A rectangle of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A corner of an outline. */
export type Corner = readonly [x: number, y: number];

/** The outline of boxes taken together: one closed line for each part that hangs together. */
export function outlinesOf(boxes: readonly Box[]): readonly (readonly Corner[])[] {
  const xs = stops(boxes.flatMap(({ left, right }) => [left, right]));
  const ys = stops(boxes.flatMap(({ top, bottom }) => [top, bottom]));
  const isInside = (column: number, row: number) => {
    const [x = Number.NaN, y = Number.NaN] = [xs[column], ys[row]];
    return boxes.some(({ left, top, right, bottom }) => left <= x && x < right && top <= y && y < bottom);
  };
  // Sides with the inside on the right hand, from corner to corner.
  const next = new Map<string, (readonly [number, number])[]>();
  const side = (from: readonly [number, number], to: readonly [number, number]) => {
    next.set(from.join(), [...(next.get(from.join()) ?? []), to]);
  };
  for (const [row] of ys.entries()) {
    for (const [column] of xs.entries()) {
      if (!isInside(column, row)) continue;
      if (!isInside(column, row - 1)) side([column, row], [column + 1, row]);
      if (!isInside(column + 1, row)) side([column + 1, row], [column + 1, row + 1]);
      if (!isInside(column, row + 1)) side([column + 1, row + 1], [column, row + 1]);
      if (!isInside(column - 1, row)) side([column, row + 1], [column, row]);
    }
  }
  const outlines: Corner[][] = [];
  for (let start = next.keys().next().value; start !== undefined; start = next.keys().next().value) {
    const loop: (readonly [number, number])[] = [];
    for (let at: string | undefined = start; at !== undefined; ) {
      const waiting: (readonly [number, number])[] = next.get(at) ?? [];
      const [to] = waiting;
      if (waiting.length > 1) next.set(at, waiting.slice(1));
      else next.delete(at);
      if (to === undefined) break;
      loop.push(to);
      at = to.join();
    }
    outlines.push(corners(loop).map(([column, row]) => [xs[column] ?? 0, ys[row] ?? 0]));
  }
  return outlines;
}

function stops(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Leaves out the points where a line goes straight on. */
function corners(loop: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return loop.filter(([x, y], index) => {
    const [beforeX, beforeY] = loop.at(index - 1) ?? [x, y];
    const [afterX, afterY] = loop[(index + 1) % loop.length] ?? [x, y];
    return !((beforeX === x && x === afterX) || (beforeY === y && y === afterY));
  });
}

/** A closed path with rounded corners. */
export function roundedPath(points: readonly Corner[], radius: number): string {
  const parts = points.map((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const [inX, inY] = towards(point, before, radius);
    const [outX, outY] = towards(point, after, radius);
    return `${index === 0 ? 'M' : 'L'}${inX} ${inY}Q${point[0]} ${point[1]} ${outX} ${outY}`;
  });
  return `${parts.join('')}Z`;
}

function towards([x, y]: Corner, [toX, toY]: Corner, radius: number): Corner {
  const length = Math.hypot(toX - x, toY - y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
