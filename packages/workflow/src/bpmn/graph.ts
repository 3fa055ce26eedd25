import { type Locale, labelIn } from '@cartella/core';
import type { Procedure, ProcedureState, Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';
import { roles } from '../role';

/** Kinds of BPMN elements that a procedure becomes. */
export type FlowNodeKind =
  | 'startEvent'
  | 'endEvent'
  | 'exclusiveGateway'
  | 'userTask'
  | 'serviceTask'
  | 'boundaryEvent';

/** A node of the flow. */
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowNodeKind;
  readonly name: string;
  /** Who acts there. */
  readonly lane: string;
  readonly documentation?: string;
}

/** A sequence flow. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  /** Taken when no other way out holds. */
  readonly otherwise?: true;
}

/** A step that may be done anywhere: an event sub-process, which interrupts the rest when it ends the case. */
export interface Anywhere {
  readonly id: string;
  readonly name: string;
  readonly interrupting: boolean;
  readonly lane: string;
  /** Name of the end that it leads to. */
  readonly end: string;
  readonly task: FlowNode;
}

/** A term, at the task that has to be done in time: what follows when it passes. */
export interface Timer {
  readonly id: string;
  readonly task: string;
  readonly name: string;
  /** Length in ISO 8601; working days are days here, and the name says which. */
  readonly duration: string;
  /** What follows from silence. */
  readonly end: string;
}

/** A procedure as a flow. */
export interface FlowGraph {
  /** Who acts, from top to bottom. */
  readonly lanes: readonly string[];
  readonly timers: readonly Timer[];
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
  readonly anywhere: readonly Anywhere[];
}

/** A name that XML takes as an identifier. */
export function xmlId(...parts: readonly string[]): string {
  return parts.join('_').replace(/[^A-Za-z0-9_.-]/g, '_');
}

const sizes: Readonly<Record<FlowNodeKind, { readonly width: number; readonly height: number }>> = {
  startEvent: { width: 36, height: 36 },
  endEvent: { width: 36, height: 36 },
  exclusiveGateway: { width: 50, height: 50 },
  boundaryEvent: { width: 36, height: 36 },
  userTask: { width: 130, height: 80 },
  serviceTask: { width: 130, height: 80 },
};

/** Size of a node, as viewers draw it. */
export function sizeOf(kind: FlowNodeKind): { readonly width: number; readonly height: number } {
  return sizes[kind];
}

function documentationOf(step: Step): string {
  const { who, norm, deadlines } = step;
  return [
    `who: ${[...who.roles, ...(who.responsibleOr ?? [])].join(', ')}${who.bodies === undefined ? '' : ` (${who.bodies.join(', ')})`}`,
    ...(who.units === undefined ? [] : [`units: ${who.units.join(', ')}`]),
    ...(norm === undefined ? [] : [`norm: ${[norm.citation ?? norm.urn, norm.article].filter(Boolean).join(', ')}`]),
    ...Object.entries(deadlines ?? {}).map(([action, names]) => `${action}: ${names?.join(', ')}`),
  ].join('\n');
}

/** Who usually does a step: the first of its roles, and the body where there are several. */
function laneOf({ who }: Step, procedure: Procedure, locale: Locale): string {
  const [code = ''] = who.roles;
  const role = roles.find((one) => one.code === code);
  const name = role === undefined ? code : labelIn(role.label, locale);
  const body = procedure.bodies.find(({ id }) => id === (who.bodies?.[0] ?? procedure.bodies[0]?.id));
  return procedure.bodies.length > 1 && body !== undefined ? `${labelIn(body.label, locale)}: ${name}` : name;
}

const units = { hour: 'T#H', day: '#D', 'working-day': '#D', month: '#M', year: '#Y' } as const;
const unitNames = {
  it: { hour: 'ore', day: 'giorni', 'working-day': 'giorni lavorativi', month: 'mesi', year: 'anni' },
  en: { hour: 'hours', day: 'days', 'working-day': 'working days', month: 'months', year: 'years' },
} as const;

/** Terms at the first task of the main flow that closes each. */
function timersOf({ deadlines }: Procedure, placed: readonly Step[], locale: Locale): Timer[] {
  return deadlines.flatMap(({ id, label, term, silence }) => {
    const closing = placed.find((step) => step.deadlines?.closes?.includes(id));
    if (closing === undefined) return [];
    const { amount, unit } = term;
    return [
      {
        id: xmlId('termine', id),
        task: xmlId('passo', closing.id),
        name: `${labelIn(label, locale)}: ${amount} ${unitNames[locale === 'it' ? 'it' : 'en'][unit]}`,
        duration: `P${units[unit].replace('#', String(amount))}`,
        end: silence === undefined ? '' : labelIn(silence.label, locale),
      },
    ];
  });
}

function taskOf(id: string, step: Step, procedure: Procedure, locale: Locale): FlowNode {
  const automatic = step.who.roles.every((role) => role === 'sistema');
  return {
    id,
    kind: automatic ? 'serviceTask' : 'userTask',
    name: labelIn(step.label, locale),
    lane: laneOf(step, procedure, locale),
    documentation: documentationOf(step),
  };
}

/** Steps done beside the others in more than one state are drawn once, apart. */
function isAnywhere(step: Step): boolean {
  return step.from === 'live' || (step.to === undefined && Array.isArray(step.from) && step.from.length > 1);
}

/**
 * Turns a procedure into a BPMN flow: a live state is the gateway where the case waits for one of its steps, an end is an end event,
 * a step a task in the lane of who does it, with the term by which it is due at its border; what may be done anywhere is an event
 * sub-process; a re-opening begins with a start event of its own.
 */
export function flowGraph(procedure: Procedure, locale: Locale): FlowGraph {
  const nodes: FlowNode[] = [];
  const flows: Flow[] = [];
  const place = (state: string) => xmlId('stato', state);
  const connect = (from: string, to: string, more: Omit<Partial<Flow>, 'id' | 'from' | 'to'> = {}) => {
    flows.push({ id: xmlId('flusso', String(flows.length + 1)), from, to, ...more });
  };
  const anywhere = procedure.steps.filter(isAnywhere);
  const placed = procedure.steps.filter((step) => !isAnywhere(step));
  const laneFor = (step: Step) => laneOf(step, procedure, locale);
  // A case waits where the next one acts; it ends where the last one did.
  const laneAt = (state: ProcedureState) => {
    const onward = placed.find((step) => step.to !== undefined && Array.isArray(step.from) && startsFrom(step, state));
    const last = procedure.steps.find((step) => targetsOf(step, undefined).includes(state.id));
    const nearest = state.outcome === undefined ? (onward ?? last) : last;
    return nearest === undefined ? '' : laneFor(nearest);
  };
  const nodeOf = (state: ProcedureState): FlowNode => ({
    id: place(state.id),
    lane: laneAt(state),
    kind: state.outcome === undefined ? 'exclusiveGateway' : 'endEvent',
    name: labelIn(state.label, locale),
  });
  const lead = (task: string, step: Step) => {
    if (!Array.isArray(step.to)) {
      for (const to of targetsOf(step, undefined)) connect(task, place(to));
      return;
    }
    const fork = xmlId('scelta', step.id);
    nodes.push({ id: fork, kind: 'exclusiveGateway', name: '', lane: laneFor(step) });
    connect(task, fork);
    for (const { when, to } of step.to) {
      const target = procedure.states.find(({ id }) => id === to);
      connect(
        fork,
        place(to),
        when === undefined ? { otherwise: true } : { name: target === undefined ? to : labelIn(target.label, locale) },
      );
    }
  };

  for (const step of placed.filter(({ from }) => from === 'start' || from === 'ended')) {
    const start = xmlId('inizio', step.id);
    nodes.push({
      id: start,
      kind: 'startEvent',
      name: step.from === 'ended' ? labelIn(step.label, locale) : '',
      lane: laneFor(step),
    });
    nodes.push(taskOf(xmlId('passo', step.id), step, procedure, locale));
    connect(start, xmlId('passo', step.id));
    lead(xmlId('passo', step.id), step);
  }
  for (const state of procedure.states) {
    nodes.push(nodeOf(state));
    for (const step of placed.filter((one) => Array.isArray(one.from) && startsFrom(one, state))) {
      const again = nodes.find(({ id }) => id === xmlId('passo', step.id));
      const task = again ?? taskOf(xmlId('passo', step.id), step, procedure, locale);
      // An end event has no way out in BPMN: what follows an end begins anew.
      const from = state.outcome === undefined ? place(state.id) : xmlId('inizio', step.id, state.id);
      if (state.outcome !== undefined)
        nodes.push({ id: from, kind: 'startEvent', name: labelIn(state.label, locale), lane: laneFor(step) });
      if (again === undefined) nodes.push(task);
      connect(from, task.id);
      if (step.to === undefined) connect(task.id, place(state.id));
      else if (again === undefined) lead(task.id, step);
    }
  }
  const entered = new Set(flows.map(({ to }) => to));
  // An end that only a step done anywhere leads to stands in its sub-process.
  const kept = nodes.filter(({ id, kind }) => kind !== 'endEvent' || entered.has(id));
  return {
    lanes: [...new Set([...kept.map(({ lane }) => lane), ...anywhere.map(laneFor)])],
    timers: timersOf(procedure, placed, locale),
    nodes: kept,
    flows,
    anywhere: anywhere.map((step) => ({
      id: xmlId('ovunque', step.id),
      name: labelIn(step.label, locale),
      interrupting: step.to !== undefined,
      lane: laneFor(step),
      end: labelIn(
        procedure.states.find(({ id }) => targetsOf(step, undefined).includes(id))?.label ?? { it: '', en: '' },
        locale,
      ),
      task: taskOf(xmlId('passo', step.id), step, procedure, locale),
    })),
  };
}

/** The nodes and flows inside an event sub-process: it is told, it is done. */
export function inside({ id, lane, task, end }: Anywhere): {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
} {
  const nodes: FlowNode[] = [
    { id: `${id}_inizio`, kind: 'startEvent', name: '', lane },
    task,
    { id: `${id}_fine`, kind: 'endEvent', name: end, lane },
  ];
  return {
    nodes,
    flows: [
      { id: `${id}_1`, from: `${id}_inizio`, to: task.id },
      { id: `${id}_2`, from: task.id, to: `${id}_fine` },
    ],
  };
}
