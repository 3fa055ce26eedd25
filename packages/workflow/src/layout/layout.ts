import { type Arrow, type Box, layered, type Piece, type Slot } from './layers';

/** A point of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its place. */
export interface Placed extends Box, Point {}

/** Boxes placed and arrows routed, all coordinates from the top left. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Placed>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
  /** Bands from top to bottom. */
  readonly lanes: readonly { readonly y: number; readonly height: number }[];
}

/** Distances of a layout. */
export interface Spacing {
  /** Between layers, at least: each arrow between them adds its own track. */
  readonly across: number;
  /** Between boxes of a layer. */
  readonly down: number;
  /** Room to leave at the bottom of each lane. */
  readonly below?: readonly number[];
}

const track = 8;

/** How high some slots stand on one another. */
function stackOf(slots: readonly Slot[], down: number): number {
  return slots.reduce((sum, { height }) => sum + height + down, -down);
}

const inLane = (lane: number) => (slot: Slot) => (slot.lane ?? 0) === lane;

/** The bands, each as high as the highest stack in it; a single one has no margin of its own. */
function bandsOf(layers: readonly (readonly Slot[])[], { down, below = [] }: Spacing) {
  const count = Math.max(1, below.length, ...layers.flat().map(({ lane = 0 }) => lane + 1));
  let y = 0;
  return Array.from({ length: count }, (_, lane) => {
    const content = Math.max(0, ...layers.map((line) => stackOf(line.filter(inLane(lane)), down)));
    const margin = count > 1 ? down : 0;
    const band = { y, height: content + margin + (below[lane] ?? 0), content, top: y + margin / 2 };
    y += band.height;
    return band;
  });
}

function placeSlots(layers: readonly (readonly Slot[])[], pieces: readonly Piece[], spacing: Spacing) {
  const { across, down } = spacing;
  const lanes = bandsOf(layers, spacing);
  const placed = new Map<string, Placed>();
  let x = 0;
  for (const line of layers) {
    const width = Math.max(0, ...line.map((slot) => slot.width));
    for (const [lane, { content, top }] of lanes.entries()) {
      const slots = line.filter(inLane(lane));
      let y = top + (content - stackOf(slots, down)) / 2;
      for (const { layer: _layer, ...slot } of slots) {
        placed.set(slot.id, { ...slot, x: x + (width - slot.width) / 2, y });
        y += slot.height + down;
      }
    }
    const crossing = pieces.filter(({ from }) => line.some(({ id }) => id === from)).length;
    x += width + across + crossing * track;
  }
  const height = lanes.reduce((sum, band) => sum + band.height, 0);
  return { placed, lanes, width: Math.max(0, ...[...placed.values()].map((box) => box.x + box.width)), height };
}

/** Where along a side each arrow touches a box: spread evenly, in the order of the other ends. */
function ports(
  ids: readonly string[],
  pieces: readonly Piece[],
  placed: ReadonlyMap<string, Placed>,
  side: 'from' | 'to',
): Map<Piece, number> {
  const other = side === 'from' ? 'to' : 'from';
  const found = new Map<Piece, number>();
  for (const id of ids) {
    const box = placed.get(id);
    if (box === undefined) continue;
    const touching = pieces
      .filter((piece) => piece[side] === id)
      .sort((one, next) => (placed.get(one[other])?.y ?? 0) - (placed.get(next[other])?.y ?? 0));
    for (const [index, piece] of touching.entries())
      found.set(piece, box.y + ((box.trunk ?? box.height) * (index + 1)) / (touching.length + 1));
  }
  return found;
}

/** Places boxes in layers from left to right and routes arrows at right angles, each on a track of its own. */
export function layout(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  spacing: Spacing = { across: 40, down: 24 },
): Layout {
  const { layers, pieces } = layered(boxes, arrows);
  const { placed, lanes, width, height } = placeSlots(layers, pieces, spacing);
  const ids = [...placed.keys()];
  const leaving = ports(ids, pieces, placed, 'from');
  const arriving = ports(ids, pieces, placed, 'to');
  const routes = new Map<string, Point[]>();
  for (const line of layers) {
    const here = pieces.filter(({ from }) => line.some(({ id }) => id === from));
    const right = Math.max(0, ...line.map(({ id }) => (placed.get(id)?.x ?? 0) + (placed.get(id)?.width ?? 0)));
    for (const [index, piece] of here.entries()) {
      const [start, end] = [placed.get(piece.from), placed.get(piece.to)];
      if (start === undefined || end === undefined) continue;
      const [y1, y2] = [leaving.get(piece) ?? start.y, arriving.get(piece) ?? end.y];
      const middle = right + spacing.across / 2 + index * track;
      const points = [
        { x: start.x + start.width, y: y1 },
        { x: middle, y: y1 },
        { x: middle, y: y2 },
        { x: end.x, y: y2 },
      ];
      routes.set(piece.arrow, [...(routes.get(piece.arrow) ?? []), ...points]);
    }
  }
  for (const arrow of new Set(pieces.filter(({ reversed }) => reversed).map((piece) => piece.arrow)))
    routes.get(arrow)?.reverse();
  return {
    boxes: new Map(boxes.flatMap(({ id }) => (placed.has(id) ? [[id, placed.get(id) as Placed]] : []))),
    routes: withoutRepeats(routes),
    width,
    height,
    lanes: lanes.map(({ y, height: high }) => ({ y, height: high })),
  };
}

/** Drops points that say nothing: twice the same, or in the middle of a straight line. */
function withoutRepeats(routes: ReadonlyMap<string, readonly Point[]>): Map<string, readonly Point[]> {
  const straight = (a: Point, b: Point, c: Point) => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
  return new Map(
    [...routes].map(([id, points]) => {
      const kept: Point[] = [];
      for (const point of points) {
        const [last, before] = [kept.at(-1), kept.at(-2)];
        if (last !== undefined && last.x === point.x && last.y === point.y) continue;
        if (last !== undefined && before !== undefined && straight(before, last, point)) kept.pop();
        kept.push(point);
      }
      return [id, kept];
    }),
  );
}
