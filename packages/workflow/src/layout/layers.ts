/** A thing to place, with its size. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Height of the upper part that arrows touch, when something hangs under it. */
  readonly trunk?: number;
  /** Band, counted from the top, that it stands in; the only one when nobody says. */
  readonly lane?: number;
}

/** An arrow between two boxes. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** A box or, where a long arrow passes, a point of it, in its layer. */
export interface Slot extends Box {
  readonly layer: number;
}

/** One piece of an arrow, between neighbouring layers, always left to right. */
export interface Piece {
  readonly arrow: string;
  readonly from: string;
  readonly to: string;
  /** The arrow points the other way: it closes a circle. */
  readonly reversed: boolean;
}

/** Boxes and points by layer, from left to right, with the pieces between them. */
export interface Layered {
  readonly layers: readonly (readonly Slot[])[];
  readonly pieces: readonly Piece[];
}

/** Arrows that close a circle, found depth first in the order given, so that the main way stays left to right. */
function backArrows(boxes: readonly Box[], arrows: readonly Arrow[]): Set<string> {
  const back = new Set<string>();
  const standing = new Map<string, 'open' | 'closed'>();
  const visit = (id: string): void => {
    standing.set(id, 'open');
    for (const arrow of arrows) {
      if (arrow.from !== id) continue;
      const other = standing.get(arrow.to);
      if (other === 'open') back.add(arrow.id);
      else if (other === undefined) visit(arrow.to);
    }
    standing.set(id, 'closed');
  };
  for (const { id } of boxes) if (!standing.has(id)) visit(id);
  return back;
}

/** The layer of each box: one more than the farthest box before it. */
function layerOf(boxes: readonly Box[], forward: readonly Arrow[]): Map<string, number> {
  const layer = new Map(boxes.map(({ id }) => [id, 0]));
  // As many rounds as boxes settle every chain: there are no circles left.
  for (let round = 0; round < boxes.length; round += 1) {
    let moved = false;
    for (const { from, to } of forward) {
      const least = (layer.get(from) ?? 0) + 1;
      if ((layer.get(to) ?? 0) < least) {
        layer.set(to, least);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return layer;
}

/** Orders each layer by the mean place of its neighbours, sweeping back and forth, so that few arrows cross. */
function order(layers: Slot[][], pieces: readonly Piece[]): void {
  const sweep = (target: Slot[], fixed: readonly Slot[], neighbours: (slot: Slot) => readonly string[]) => {
    const place = new Map(fixed.map(({ id }, index) => [id, index]));
    const weight = new Map(
      target.map((slot, index) => {
        const near = neighbours(slot).flatMap((id) => place.get(id) ?? []);
        return [slot.id, near.length === 0 ? index : near.reduce((sum, one) => sum + one, 0) / near.length];
      }),
    );
    target.sort((one, other) => (weight.get(one.id) ?? 0) - (weight.get(other.id) ?? 0));
  };
  const before = (slot: Slot) => pieces.filter(({ to }) => to === slot.id).map(({ from }) => from);
  const after = (slot: Slot) => pieces.filter(({ from }) => from === slot.id).map(({ to }) => to);
  for (let round = 0; round < 4; round += 1) {
    for (let index = 1; index < layers.length; index += 1) sweep(layers[index] ?? [], layers[index - 1] ?? [], before);
    for (let index = layers.length - 2; index >= 0; index -= 1)
      sweep(layers[index] ?? [], layers[index + 1] ?? [], after);
  }
}

/** Spreads boxes over layers (Sugiyama, Tagawa, Toda 1981): circles opened, long arrows cut at each layer, layers ordered. */
export function layered(boxes: readonly Box[], arrows: readonly Arrow[]): Layered {
  const drawn = arrows.filter(({ from, to }) => from !== to);
  const back = backArrows(boxes, drawn);
  const forward = drawn.map((arrow) => (back.has(arrow.id) ? { ...arrow, from: arrow.to, to: arrow.from } : arrow));
  const layer = layerOf(boxes, forward);
  const laneOf = new Map(boxes.map(({ id, lane }) => [id, lane]));
  const layers: Slot[][] = [];
  const put = (slot: Slot) => {
    const line = layers[slot.layer] ?? [];
    line.push(slot);
    layers[slot.layer] = line;
  };
  for (const box of boxes) put({ ...box, layer: layer.get(box.id) ?? 0 });
  const pieces: Piece[] = [];
  for (const { id, from, to } of forward) {
    const [start, end] = [layer.get(from) ?? 0, layer.get(to) ?? 0];
    let last = from;
    for (let between = start + 1; between < end; between += 1) {
      const point = `${id}@${between}`;
      put({ id: point, layer: between, width: 0, height: 8, lane: laneOf.get(from) ?? 0 });
      pieces.push({ arrow: id, from: last, to: point, reversed: back.has(id) });
      last = point;
    }
    pieces.push({ arrow: id, from: last, to, reversed: back.has(id) });
  }
  order(layers, pieces);
  return { layers, pieces };
}
