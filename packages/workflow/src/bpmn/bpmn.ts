import { type Locale, labelIn } from '@cartella/core';
import { type Layout, layout, type Point } from '../layout';
import type { Procedure } from '../procedure';
import { decimal, element, escapeXml } from '../xml';
import { type Anywhere, type Flow, type FlowGraph, type FlowNode, flowGraph, sizeOf, xmlId } from './graph';

const namespaces = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
};

function nodeXml(node: FlowNode, flows: readonly Flow[]): string {
  const otherwise = flows.find((flow) => flow.from === node.id && flow.otherwise === true);
  return element(
    `bpmn:${node.kind}`,
    { id: node.id, name: node.name === '' ? undefined : node.name, default: otherwise?.id },
    ...(node.documentation === undefined ? [] : [element('bpmn:documentation', {}, escapeXml(node.documentation))]),
    ...flows.filter(({ to }) => to === node.id).map(({ id }) => element('bpmn:incoming', {}, id)),
    ...flows.filter(({ from }) => from === node.id).map(({ id }) => element('bpmn:outgoing', {}, id)),
  );
}

function flowXml({ id, from, to, name }: Flow): string {
  return element('bpmn:sequenceFlow', { id, sourceRef: from, targetRef: to, name });
}

/** The nodes and flows inside an event sub-process: it is told, it is done. */
function inside({ id, task, end }: Anywhere): { readonly nodes: readonly FlowNode[]; readonly flows: readonly Flow[] } {
  const nodes: FlowNode[] = [
    { id: `${id}_inizio`, kind: 'startEvent', name: '' },
    task,
    { id: `${id}_fine`, kind: 'endEvent', name: end },
  ];
  return {
    nodes,
    flows: [
      { id: `${id}_1`, from: `${id}_inizio`, to: task.id },
      { id: `${id}_2`, from: task.id, to: `${id}_fine` },
    ],
  };
}

function anywhereXml(one: Anywhere): string {
  const { nodes, flows } = inside(one);
  const [start, ...others] = nodes;
  const message = element('bpmn:messageEventDefinition', { id: `${one.id}_evento` });
  const starting =
    start === undefined
      ? ''
      : element(
          'bpmn:startEvent',
          { id: start.id, isInterrupting: one.interrupting },
          ...flows.filter(({ from }) => from === start.id).map(({ id }) => element('bpmn:outgoing', {}, id)),
          message,
        );
  return element(
    'bpmn:subProcess',
    { id: one.id, name: one.name, triggeredByEvent: true },
    starting,
    ...others.map((node) => nodeXml(node, flows)),
    ...flows.map(flowXml),
  );
}

function shapeXml(
  id: string,
  at: Point & { readonly width: number; readonly height: number },
  attributes: { readonly isMarkerVisible?: boolean; readonly isExpanded?: boolean } = {},
): string {
  return element(
    'bpmndi:BPMNShape',
    { id: `${id}_di`, bpmnElement: id, ...attributes },
    element('dc:Bounds', { x: decimal(at.x), y: decimal(at.y), width: at.width, height: at.height }),
  );
}

function edgeXml(id: string, points: readonly Point[]): string {
  return element(
    'bpmndi:BPMNEdge',
    { id: `${id}_di`, bpmnElement: id },
    ...points.map(({ x, y }) => element('di:waypoint', { x: decimal(x), y: decimal(y) })),
  );
}

const padding = 60;
const frame = { width: 330, height: 130, gap: 20 };

function mainDiagram({ nodes, flows }: FlowGraph, drawing: Layout): string[] {
  return [
    ...nodes.map(({ id, kind }) => {
      const { x, y } = drawing.boxes.get(id) ?? { x: 0, y: 0 };
      const at = { x: x + padding, y: y + padding, ...sizeOf(kind) };
      return shapeXml(id, at, kind === 'exclusiveGateway' ? { isMarkerVisible: true } : {});
    }),
    ...flows.map(({ id }) =>
      edgeXml(
        id,
        (drawing.routes.get(id) ?? []).map(({ x, y }) => ({ x: x + padding, y: y + padding })),
      ),
    ),
  ];
}

/** Event sub-processes stand under the main flow, in a row. */
function anywhereDiagram(anywhere: readonly Anywhere[], top: number): string[] {
  return anywhere.flatMap((one, index) => {
    const x = padding + index * (frame.width + frame.gap);
    const middle = top + frame.height / 2;
    const { nodes, flows } = inside(one);
    const steps = [x + 30, x + 100, x + 264];
    const places = nodes.map(({ id, kind }, place) => ({
      id,
      x: steps[place] ?? x,
      y: middle - sizeOf(kind).height / 2,
      ...sizeOf(kind),
    }));
    return [
      shapeXml(one.id, { x, y: top, width: frame.width, height: frame.height }, { isExpanded: true }),
      ...places.map((at) => shapeXml(at.id, at)),
      ...flows.map(({ id, from, to }) => {
        const [start, end] = [places.find((at) => at.id === from), places.find((at) => at.id === to)];
        return edgeXml(id, [
          { x: (start?.x ?? 0) + (start?.width ?? 0), y: middle },
          { x: end?.x ?? 0, y: middle },
        ]);
      }),
    ];
  });
}

/** Writes a procedure as BPMN 2.0 XML with its diagram, for any viewer or modeller of the standard. */
export function toBpmn(procedure: Procedure, locale: Locale = 'it'): string {
  const graph = flowGraph(procedure, locale);
  const drawing = layout(
    graph.nodes.map(({ id, kind }) => ({ id, ...sizeOf(kind) })),
    graph.flows,
    { across: 48, down: 40 },
  );
  const id = xmlId('processo', procedure.id);
  const process = element(
    'bpmn:process',
    { id, name: labelIn(procedure.label, locale), isExecutable: false },
    element('bpmn:documentation', {}, escapeXml(labelIn(procedure.description, locale))),
    ...graph.nodes.map((node) => nodeXml(node, graph.flows)),
    ...graph.flows.map(flowXml),
    ...graph.anywhere.map(anywhereXml),
  );
  const diagram = element(
    'bpmndi:BPMNDiagram',
    { id: 'diagramma' },
    element(
      'bpmndi:BPMNPlane',
      { id: 'piano', bpmnElement: id },
      ...mainDiagram(graph, drawing),
      ...anywhereDiagram(graph.anywhere, drawing.height + 2 * padding),
    ),
  );
  const definitions = element(
    'bpmn:definitions',
    {
      ...namespaces,
      id: 'definizioni',
      targetNamespace: `https://w3id.org/cartella/procedure/${procedure.id}/${procedure.version}`,
    },
    process,
    diagram,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`;
}
