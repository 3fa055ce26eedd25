import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures';
import { toBpmn } from './bpmn';

interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly bpmnElement?: Element;
  readonly flowElements?: readonly Element[];
  readonly waypoint?: readonly unknown[];
  readonly bounds?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

function all(elements: readonly Element[] = []): Element[] {
  return elements.flatMap((element) => [element, ...all(element.flowElements)]);
}

async function read(xml: string) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const { rootElements, diagrams } = rootElement as unknown as {
    rootElements: readonly Element[];
    diagrams: readonly { plane: { planeElement: readonly Element[] } }[];
  };
  return { warnings, elements: all(rootElements[0]?.flowElements), drawn: diagrams[0]?.plane.planeElement ?? [] };
}

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s as BPMN', (_, procedure) => {
  const xml = toBpmn(procedure);

  it('is read by the reader of bpmn.io without a warning', async () => {
    expect((await read(xml)).warnings).toEqual([]);
  });

  it('draws every element, inside the page and none over another', async () => {
    const { elements, drawn } = await read(xml);
    const shown = new Set(drawn.map(({ bpmnElement }) => bpmnElement?.id));
    expect(elements.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
    for (const { bounds, waypoint } of drawn) {
      if (bounds !== undefined) expect(bounds.x >= 0 && bounds.y >= 0 && bounds.width > 0).toBe(true);
      else expect(waypoint?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has a task for every step, and flows between elements that exist', async () => {
    const { elements } = await read(xml);
    const tasks = elements.filter(({ $type }) => $type.endsWith('Task')).map(({ name }) => name);
    expect(procedure.steps.filter(({ label }) => !tasks.includes(label.it)).map(({ id }) => id)).toEqual([]);
    const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
    expect(flows.filter(({ sourceRef, targetRef }) => sourceRef === undefined || targetRef === undefined)).toEqual([]);
  });

  it('keeps to the rules of the notation: nothing enters a start, nothing leaves an end, nothing else is left loose', async () => {
    const { elements } = await read(xml);
    const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
    const into = new Set(flows.map(({ targetRef }) => targetRef?.id));
    const outOf = new Set(flows.map(({ sourceRef }) => sourceRef?.id));
    for (const { $type, id } of elements) {
      if ($type === 'bpmn:SequenceFlow' || $type === 'bpmn:SubProcess') continue;
      expect([id, into.has(id)]).toEqual([id, $type !== 'bpmn:StartEvent']);
      expect([id, outOf.has(id)]).toEqual([id, $type !== 'bpmn:EndEvent']);
    }
  });
});
