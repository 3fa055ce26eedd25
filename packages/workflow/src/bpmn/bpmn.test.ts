import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures';
import { toBpmn } from './bpmn';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boundsOf = ({ x, y, width, height }: Bounds): Bounds => ({ x, y, width, height });
const overlap = (one: Bounds, other: Bounds) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly bpmnElement?: Element;
  readonly flowElements?: readonly Element[];
  readonly laneSets?: readonly {
    readonly lanes: readonly (Element & { readonly flowNodeRef?: readonly Element[] })[];
  }[];
  readonly attachedToRef?: Element;
  readonly cancelActivity?: boolean;
  readonly eventDefinitions?: readonly { readonly timeDuration?: { readonly body: string } }[];
  readonly waypoint?: readonly unknown[];
  readonly bounds?: Bounds;
  readonly label?: { readonly bounds?: Bounds };
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
  const process = rootElements.find(({ $type }) => $type === 'bpmn:Process');
  return {
    warnings,
    process,
    elements: all(process?.flowElements),
    drawn: diagrams[0]?.plane.planeElement ?? [],
  };
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
    const boxes = drawn.flatMap(({ bpmnElement, bounds, label }) => {
      const { id = '', $type = '', attachedToRef } = bpmnElement ?? {};
      if (bounds === undefined || /Lane|Participant|SubProcess/.test($type)) return [];
      const words = label?.bounds === undefined ? [] : [{ id: `${id}: words`, on: id, ...boundsOf(label.bounds) }];
      return [{ id, on: attachedToRef?.id ?? id, ...boundsOf(bounds) }, ...words];
    });
    const over = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.on !== other.id && one.id !== other.on && overlap(one, other))
        .map((other) => `${one.id} – ${other.id}`),
    );
    expect(over).toEqual([]);
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
      // A term at the border of a task is entered by time, not by a flow.
      const begins = $type === 'bpmn:StartEvent' || $type === 'bpmn:BoundaryEvent';
      expect([id, into.has(id)]).toEqual([id, !begins]);
      expect([id, outOf.has(id)]).toEqual([id, $type !== 'bpmn:EndEvent']);
    }
  });

  it('puts every element of the main flow in the lane of who acts, drawn inside it', async () => {
    const { process, drawn } = await read(xml);
    const lanes = process?.laneSets?.[0]?.lanes ?? [];
    const placed = lanes.flatMap(({ flowNodeRef = [] }) => flowNodeRef.map(({ id }) => id)).sort();
    const nodes = (process?.flowElements ?? []).filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
    expect(placed).toEqual(nodes.map(({ id }) => id).sort());
    const boundsOf = (id: string) => drawn.find(({ bpmnElement, bounds }) => bpmnElement?.id === id && bounds)?.bounds;
    for (const lane of lanes) {
      const band = boundsOf(lane.id);
      for (const { id } of lane.flowNodeRef ?? []) {
        const at = boundsOf(id);
        expect(at !== undefined && band !== undefined && at.y >= band.y && at.x >= band.x).toBe(true);
        expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
        expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0));
      }
    }
  });

  it('has a timer for every term that a step of the main flow closes, at the border of that step', async () => {
    const { elements } = await read(xml);
    const timers = elements.filter(({ $type }) => $type === 'bpmn:BoundaryEvent');
    const closed = procedure.deadlines.filter(({ id }) => timers.some((timer) => timer.id === `termine_${id}`));
    expect(closed.length).toBe(timers.length);
    expect(timers.length).toBeGreaterThan(0);
    for (const { attachedToRef, eventDefinitions, cancelActivity } of timers) {
      expect(attachedToRef?.$type).toMatch(/Task$/);
      expect(cancelActivity).toBe(false);
      expect(eventDefinitions?.[0]?.timeDuration?.body).toMatch(/^P(?:T?\d+[HDMY])$/);
    }
  });
});
