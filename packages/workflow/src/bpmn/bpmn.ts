import { type Locale, labelIn } from '@cartella/core';
import { layout } from '../layout';
import type { Procedure } from '../procedure';
import { element, escapeXml } from '../xml';
import { anywhereDiagram, frame, mainDiagram, poolDiagram, underTask } from './diagram';
import {
  type Anywhere,
  type Flow,
  type FlowGraph,
  type FlowNode,
  flowGraph,
  inside,
  sizeOf,
  type Timer,
  xmlId,
} from './graph';

const namespaces = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
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

/** A term at the border of its task, and what follows when it passes. */
function timerXml({ id, task, name, duration, end }: Timer): string[] {
  return [
    element(
      'bpmn:boundaryEvent',
      { id, name, attachedToRef: task, cancelActivity: false },
      element('bpmn:outgoing', {}, `${id}_flusso`),
      element(
        'bpmn:timerEventDefinition',
        { id: `${id}_durata` },
        element('bpmn:timeDuration', { 'xsi:type': 'bpmn:tFormalExpression' }, duration),
      ),
    ),
    element('bpmn:endEvent', { id: `${id}_fine`, name: end }, element('bpmn:incoming', {}, `${id}_flusso`)),
    flowXml({ id: `${id}_flusso`, from: id, to: `${id}_fine` }),
  ];
}

function lanesXml({ lanes, nodes, timers, anywhere }: FlowGraph): string {
  const members = (lane: string) => [
    ...nodes
      .filter((node) => node.lane === lane)
      .flatMap(({ id }) => [
        id,
        ...timers.filter(({ task }) => task === id).flatMap((timer) => [timer.id, `${timer.id}_fine`]),
      ]),
    ...anywhere.filter((one) => one.lane === lane).map(({ id }) => id),
  ];
  return element(
    'bpmn:laneSet',
    { id: 'corsie' },
    ...lanes.map((lane, index) =>
      element(
        'bpmn:lane',
        { id: `corsia_${index + 1}`, name: lane },
        ...members(lane).map((id) => element('bpmn:flowNodeRef', {}, id)),
      ),
    ),
  );
}

/** Writes a procedure as BPMN 2.0 XML with its diagram, for any viewer or modeller of the standard. */
export function toBpmn(procedure: Procedure, locale: Locale = 'it'): string {
  const graph = flowGraph(procedure, locale);
  const { lanes, nodes, flows, timers, anywhere } = graph;
  const drawing = layout(
    nodes.map(({ id, kind, lane }) => {
      const hangs = timers.some(({ task }) => task === id);
      const { width, height } = sizeOf(kind);
      return { id, width, height: height + (hangs ? underTask : 0), trunk: height, lane: lanes.indexOf(lane) };
    }),
    flows,
    {
      across: 48,
      down: 40,
      below: lanes.map((lane) =>
        anywhere.some((one) => one.lane === lane) ? frame.height + 2 * frame.gap : frame.gap,
      ),
    },
  );
  const id = xmlId('processo', procedure.id);
  const name = labelIn(procedure.label, locale);
  const collaboration = element(
    'bpmn:collaboration',
    { id: 'collaborazione' },
    element('bpmn:participant', { id: 'partecipante', name, processRef: id }),
  );
  const process = element(
    'bpmn:process',
    { id, name, isExecutable: false },
    element('bpmn:documentation', {}, escapeXml(labelIn(procedure.description, locale))),
    lanesXml(graph),
    ...nodes.map((node) => nodeXml(node, flows)),
    ...flows.map(flowXml),
    ...timers.flatMap(timerXml),
    ...anywhere.map(anywhereXml),
  );
  const diagram = element(
    'bpmndi:BPMNDiagram',
    { id: 'diagramma' },
    element(
      'bpmndi:BPMNPlane',
      { id: 'piano', bpmnElement: 'collaborazione' },
      ...poolDiagram(graph, drawing),
      ...mainDiagram(graph, drawing),
      ...anywhereDiagram(graph, drawing),
    ),
  );
  const definitions = element(
    'bpmn:definitions',
    {
      ...namespaces,
      id: 'definizioni',
      targetNamespace: `https://w3id.org/cartella/procedure/${procedure.id}/${procedure.version}`,
    },
    collaboration,
    process,
    diagram,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`;
}
