import type { Layout, Point } from '../layout';
import { decimal, element } from '../xml';
import { type Anywhere, type FlowGraph, type FlowNode, inside, sizeOf } from './graph';

function shapeXml(
  id: string,
  at: Bounds,
  attributes: {
    readonly isMarkerVisible?: boolean;
    readonly isExpanded?: boolean;
    readonly isHorizontal?: boolean;
  } = {},
  label?: Bounds,
): string {
  return element(
    'bpmndi:BPMNShape',
    { id: `${id}_di`, bpmnElement: id, ...attributes },
    boundsXml(at),
    ...(label === undefined ? [] : [element('bpmndi:BPMNLabel', {}, boundsXml(label))]),
  );
}

interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

function boundsXml({ x, y, width, height }: Bounds): string {
  return element('dc:Bounds', { x: decimal(x), y: decimal(y), width, height });
}

function edgeXml(id: string, points: readonly Point[]): string {
  return element(
    'bpmndi:BPMNEdge',
    { id: `${id}_di`, bpmnElement: id },
    ...points.map(({ x, y }) => element('di:waypoint', { x: decimal(x), y: decimal(y) })),
  );
}

const padding = 60;
/** Size of an event sub-process. */
export const frame = { width: 330, height: 130, gap: 20 };
/** Width of the strips that name the pool and its lanes. */
const strip = 30;
/** Room under a task for its terms: the event, the way down, the end and its name. */
export const underTask = 136;

/** Room for the words of a term, beside the way from the border of its task to its end. */
const wordsUnderTask = { width: 84, height: 50 };

function isTask({ kind }: FlowNode): boolean {
  return kind === 'userTask' || kind === 'serviceTask';
}

/** Shapes and edges of the main flow, with the terms at the border of tasks. */
export function mainDiagram({ nodes, flows, timers }: FlowGraph, drawing: Layout): string[] {
  const placeOf = (id: string) => {
    const { x, y } = drawing.boxes.get(id) ?? { x: 0, y: 0 };
    return { x: x + padding + 2 * strip, y: y + padding };
  };
  return [
    ...nodes.map(({ id, kind }) =>
      shapeXml(id, { ...placeOf(id), ...sizeOf(kind) }, kind === 'exclusiveGateway' ? { isMarkerVisible: true } : {}),
    ),
    ...flows.map(({ id }) =>
      edgeXml(
        id,
        (drawing.routes.get(id) ?? []).map(({ x, y }) => ({ x: x + padding + 2 * strip, y: y + padding })),
      ),
    ),
    ...nodes
      .filter(isTask)
      .flatMap(({ id, kind }) =>
        timers
          .filter(({ task }) => task === id)
          .flatMap((timer, index) => timerDiagram(timer.id, placeOf(id), sizeOf(kind).height, index)),
      ),
  ];
}

/** Terms hang from the lower border of their task, each with its end under it. */
function timerDiagram(id: string, task: Point, height: number, index: number): string[] {
  const size = sizeOf('boundaryEvent');
  const x = task.x + 12 + index * (size.width + wordsUnderTask.width);
  const border = task.y + height;
  const middle = x + size.width / 2;
  const end = border + size.height / 2 + wordsUnderTask.height;
  return [
    // The words of the term stand beside its way down, over nothing.
    shapeXml(
      id,
      { x, y: border - size.height / 2, ...size },
      {},
      {
        x: middle + 4,
        y: border + size.height / 2,
        ...wordsUnderTask,
        height: wordsUnderTask.height - 4,
      },
    ),
    shapeXml(`${id}_fine`, { x, y: end, ...size }),
    edgeXml(`${id}_flusso`, [
      { x: middle, y: border + size.height / 2 },
      { x: middle, y: end },
    ]),
  ];
}

/** Event sub-processes stand at the bottom of the lane of who does them, in a row. */
export function anywhereDiagram({ lanes, anywhere }: FlowGraph, drawing: Layout): string[] {
  return lanes.flatMap((lane, at) => {
    const band = drawing.lanes[at] ?? { y: 0, height: 0 };
    return anywhere
      .filter((one) => one.lane === lane)
      .flatMap((one, index) =>
        frameDiagram(one, {
          x: padding + 2 * strip + index * (frame.width + frame.gap),
          y: band.y + band.height + padding - frame.height - frame.gap,
        }),
      );
  });
}

function frameDiagram(one: Anywhere, { x, y }: Point): string[] {
  const middle = y + frame.height / 2;
  const { nodes, flows } = inside(one);
  const steps = [x + 30, x + 100, x + 264];
  const places = nodes.map(({ id, kind }, place) => ({
    id,
    x: steps[place] ?? x,
    y: middle - sizeOf(kind).height / 2,
    ...sizeOf(kind),
  }));
  return [
    shapeXml(one.id, { x, y, width: frame.width, height: frame.height }, { isExpanded: true }),
    ...places.map((at) => shapeXml(at.id, at)),
    ...flows.map(({ id, from, to }) => {
      const [start, end] = [places.find((at) => at.id === from), places.find((at) => at.id === to)];
      return edgeXml(id, [
        { x: (start?.x ?? 0) + (start?.width ?? 0), y: middle },
        { x: end?.x ?? 0, y: middle },
      ]);
    }),
  ];
}

/** The pool with its lanes, under everything else. */
export function poolDiagram({ lanes, anywhere }: FlowGraph, drawing: Layout): string[] {
  const most = Math.max(...lanes.map((lane) => anywhere.filter((one) => one.lane === lane).length));
  const width = Math.max(drawing.width, most * (frame.width + frame.gap)) + padding + strip;
  const x = padding;
  const y = padding;
  return [
    shapeXml('partecipante', { x, y, width: width + strip, height: drawing.height }, { isHorizontal: true }),
    ...drawing.lanes.map((band, index) =>
      shapeXml(
        `corsia_${index + 1}`,
        { x: x + strip, y: y + band.y, width, height: band.height },
        { isHorizontal: true },
      ),
    ),
  ];
}
