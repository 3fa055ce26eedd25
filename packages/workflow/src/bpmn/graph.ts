import { type Locale, labelIn } from '@cartella/core';
import type { Procedure, ProcedureState, Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';

/** Kinds of BPMN elements that a procedure becomes. */
export type FlowNodeKind = 'startEvent' | 'endEvent' | 'exclusiveGateway' | 'userTask' | 'serviceTask';

/** A node of the flow. */
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowNodeKind;
  readonly name: string;
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
  /** Name of the end that it leads to. */
  readonly end: string;
  readonly task: FlowNode;
}

/** A procedure as a flow. */
export interface FlowGraph {
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
    ...(norm === undefined ? [] : [`norm: ${[norm.citation ?? norm.urn, norm.article].filter(Boolean).join(', ')}`]),
    ...Object.entries(deadlines ?? {}).map(([action, names]) => `${action}: ${names?.join(', ')}`),
  ].join('\n');
}

function taskOf(id: string, step: Step, locale: Locale): FlowNode {
  const automatic = step.who.roles.every((role) => role === 'sistema');
  return {
    id,
    kind: automatic ? 'serviceTask' : 'userTask',
    name: labelIn(step.label, locale),
    documentation: documentationOf(step),
  };
}

/** Steps done beside the others in more than one state are drawn once, apart. */
function isAnywhere(step: Step): boolean {
  return step.from === 'live' || (step.to === undefined && Array.isArray(step.from) && step.from.length > 1);
}

/**
 * Turns a procedure into a BPMN flow: a live state is the gateway where the case waits for one of its steps, an end is an end event,
 * a step a task; what may be done anywhere is an event sub-process; a re-opening begins with a start event of its own.
 */
export function flowGraph(procedure: Procedure, locale: Locale): FlowGraph {
  const nodes: FlowNode[] = [];
  const flows: Flow[] = [];
  const place = (state: string) => xmlId('stato', state);
  const connect = (from: string, to: string, more: Omit<Partial<Flow>, 'id' | 'from' | 'to'> = {}) => {
    flows.push({ id: xmlId('flusso', String(flows.length + 1)), from, to, ...more });
  };
  const nodeOf = (state: ProcedureState): FlowNode => ({
    id: place(state.id),
    kind: state.outcome === undefined ? 'exclusiveGateway' : 'endEvent',
    name: labelIn(state.label, locale),
  });
  const lead = (task: string, step: Step) => {
    if (!Array.isArray(step.to)) {
      for (const to of targetsOf(step, undefined)) connect(task, place(to));
      return;
    }
    const fork = xmlId('scelta', step.id);
    nodes.push({ id: fork, kind: 'exclusiveGateway', name: '' });
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

  const anywhere = procedure.steps.filter(isAnywhere);
  const placed = procedure.steps.filter((step) => !isAnywhere(step));
  for (const step of placed.filter(({ from }) => from === 'start' || from === 'ended')) {
    const start = xmlId('inizio', step.id);
    nodes.push({ id: start, kind: 'startEvent', name: step.from === 'ended' ? labelIn(step.label, locale) : '' });
    nodes.push(taskOf(xmlId('passo', step.id), step, locale));
    connect(start, xmlId('passo', step.id));
    lead(xmlId('passo', step.id), step);
  }
  for (const state of procedure.states) {
    nodes.push(nodeOf(state));
    for (const step of placed.filter((one) => Array.isArray(one.from) && startsFrom(one, state))) {
      const again = nodes.find(({ id }) => id === xmlId('passo', step.id));
      const task = again ?? taskOf(xmlId('passo', step.id), step, locale);
      // An end event has no way out in BPMN: what follows an end begins anew.
      const from = state.outcome === undefined ? place(state.id) : xmlId('inizio', step.id, state.id);
      if (state.outcome !== undefined) nodes.push({ id: from, kind: 'startEvent', name: labelIn(state.label, locale) });
      if (again === undefined) nodes.push(task);
      connect(from, task.id);
      if (step.to === undefined) connect(task.id, place(state.id));
      else if (again === undefined) lead(task.id, step);
    }
  }
  const entered = new Set(flows.map(({ to }) => to));
  return {
    // An end that only a step done anywhere leads to stands in its sub-process.
    nodes: nodes.filter(({ id, kind }) => kind !== 'endEvent' || entered.has(id)),
    flows,
    anywhere: anywhere.map((step) => ({
      id: xmlId('ovunque', step.id),
      name: labelIn(step.label, locale),
      interrupting: step.to !== undefined,
      end: labelIn(
        procedure.states.find(({ id }) => targetsOf(step, undefined).includes(id))?.label ?? { it: '', en: '' },
        locale,
      ),
      task: taskOf(xmlId('passo', step.id), step, locale),
    })),
  };
}
