import type { Procedure } from '../src';

/**
 * A second reading of the contract, kept naive on purpose and sharing no code with the engine: what a careful person would do with
 * the procedure's JSON in hand. It says yes or no and where the case then stands; it does not explain.
 */
export interface ReferenceCase {
  state: string | null;
  round: number;
  version: number;
  entered: string;
  responsible: string | null;
  parties: Map<string, string>;
  /** Every record ever written, in the order of first writing. */
  records: { as: string; id: string; version: number; round: number; data: Json }[];
  /** Every step done, in order. */
  log: { step: string; round: number; by: string; visit: number }[];
  visit: number;
  /** Deadlines that run, by name, with a day on which the term has certainly ended. */
  clocks: Map<string, { due: string; paused: boolean }>;
  tasks: Set<string>;
  /** What each sub-procedure came to; nothing while it runs. */
  called: Map<string, string | undefined>;
}

type Json = Record<string, unknown>;

export interface ReferenceCommand {
  step: string;
  expectedVersion: number;
  date: string;
  reason?: string;
  responsible?: string;
  parties: Record<string, string>;
  documents: string[];
  records: { as: string; id: string; version: number; data: Json }[];
  actor: { operatorId: string; enteId: string; role: string; unitKinds?: readonly string[] };
  today: string;
}

/** The body that holds the case is the first. */
function holderOf(procedure: Procedure): string {
  return procedure.bodies[0]?.id ?? '';
}

export function openReference(procedure: Procedure, holder: string): ReferenceCase {
  return {
    state: null,
    round: 1,
    version: 0,
    entered: '0001-01-01',
    responsible: null,
    parties: new Map([[holderOf(procedure), holder]]),
    records: [],
    log: [],
    visit: 0,
    clocks: new Map(),
    tasks: new Set(),
    called: new Map(),
  };
}

/** Does the command if the procedure allows it. */
export function tryReference(procedure: Procedure, it: ReferenceCase, command: ReferenceCommand): boolean {
  const step = procedure.steps.find((one) => one.id === command.step);
  if (step === undefined || command.expectedVersion !== it.version) return false;
  const outcomeOf = (id: string | null) => procedure.states.find((one) => one.id === id)?.outcome;
  const starts =
    step.from === 'start'
      ? it.state === null
      : it.state !== null &&
        (step.from === 'live'
          ? !outcomeOf(it.state)
          : step.from === 'ended'
            ? !!outcomeOf(it.state)
            : step.from.includes(it.state));
  if (!starts) return false;

  const inRound = (name: string) => it.log.filter((one) => one.step === name && one.round === it.round).length;
  if (!step.to && !step.repeatable && it.log.some((one) => one.step === step.id && one.visit === it.visit))
    return false;
  if ((step.after ?? []).some((name) => inRound(name) === 0)) return false;
  if ((step.awaits ?? []).some((name) => it.called.get(name) === undefined)) return false;
  if (step.whenExpired) {
    const clock = it.clocks.get(step.whenExpired);
    if (!clock || clock.paused || command.today <= clock.due) return false;
  }

  const { role, operatorId, enteId } = command.actor;
  const substitute = (step.who.responsibleOr ?? []).includes(role);
  if (!substitute && !step.who.roles.includes(role)) return false;
  if (step.who.responsibleOr && !substitute && it.responsible !== operatorId) return false;
  const places = command.actor.unitKinds ?? [];
  if (step.who.units && !places.some((kind) => step.who.units?.includes(kind))) return false;
  const bodies = step.who.bodies ?? [holderOf(procedure)];
  const names = step.assigns?.bodies ?? [];
  const plays = bodies.some(
    (body) =>
      it.parties.get(body) === enteId ||
      (!it.parties.has(body) && names.includes(body) && (command.parties[body] ?? enteId) === enteId),
  );
  if (!plays) return false;
  for (const other of step.fourEyes ?? [])
    if (it.log.findLast((one) => one.step === other)?.by === operatorId) return false;

  if (command.date > command.today || command.date < it.entered) return false;
  if (step.asks?.reason && !command.reason) return false;
  for (const { id, optional, in: place } of step.asks?.documents ?? []) {
    if (optional) continue;
    if (!place && !command.documents.includes(id)) return false;
    const brought = command.records.find((one) => one.as === place?.record);
    if (!place || !brought) continue;
    const value = (one: { data?: unknown } | undefined) =>
      JSON.stringify((one?.data as Json | undefined)?.[place.element]);
    if (!value(brought) || value(brought) === '[]') return false;
    if (value(it.records.find((one) => one.id === brought.id)) === value(brought)) return false;
  }
  if (step.assigns?.responsible && !command.responsible && (step.kind === 'assignment' || !it.responsible))
    return false;
  for (const body of names) if (!command.parties[body] && !it.parties.has(body)) return false;

  const products = (step.produces ?? []).filter((one) => one.kind === 'record');
  for (const product of products)
    if (!product.optional && !command.records.some((one) => one.as === product.record)) return false;
  for (const record of command.records) {
    const product = products.find((one) => one.record === record.as);
    const known = it.records.find((one) => one.id === record.id);
    if (!product) return false;
    if (product.mode === 'create' && known) return false;
    if ((product.mode === 'revise' || product.mode === 'sign') && known?.as !== record.as) return false;
    if (known && record.version !== known.version + 1) return false;
  }

  const after = it.records.map((one) => ({ ...one }));
  for (const { as, id, version, data } of command.records) {
    const known = after.find((one) => one.id === id);
    if (known) Object.assign(known, { version, data, round: it.round });
    else after.push({ as, id, version, data, round: it.round });
  }
  const see = (name: string): unknown => {
    if (name === 'subCase')
      return Object.fromEntries([...it.called].map(([as, outcome]) => [as, { ended: !!outcome, outcome }]));
    const declared = procedure.records[name];
    const own = after.filter((one) => one.as === name && (!declared?.renewed || one.round === it.round));
    return declared?.many ? own.map((one) => one.data) : own.at(-1)?.data;
  };
  for (const { record, parties } of step.asks?.signatures ?? []) {
    const latest =
      command.records.findLast((one) => one.as === record)?.data ??
      it.records.findLast((one) => one.as === record)?.data;
    const signed = ((latest?.['signatures'] ?? []) as { party: string }[]).map((one) => one.party);
    if (
      parties.some(
        (party) => !signed.includes(party) && !(party === 'person' && signed.includes('legal-representative')),
      )
    )
      return false;
  }
  if (step.guard && holds(step.guard, see, command.today) !== true) return false;
  let target = it.state;
  if (typeof step.to === 'string') target = step.to;
  else if (step.to) {
    target = null;
    for (const way of step.to) {
      const verdict = way.when ? holds(way.when, see, command.today) : true;
      if (verdict === undefined) return false;
      if (verdict === true) {
        target = way.to;
        break;
      }
    }
  }
  if (target === null) return false;

  // Allowed: the case goes on.
  const ends = !!outcomeOf(target);
  if (step.kind === 'reopening') it.round += 1;
  it.records = after.map((one) =>
    command.records.some(({ id }) => id === one.id) ? { ...one, round: it.round } : one,
  );
  if (target !== it.state) {
    it.visit += 1;
    it.entered = command.date;
  }
  it.log.push({ step: step.id, round: it.round, by: operatorId, visit: target === it.state ? it.visit : -1 });
  it.state = target;
  it.version += 1;
  if (step.assigns?.responsible && command.responsible) it.responsible = command.responsible;
  for (const body of names) if (command.parties[body]) it.parties.set(body, command.parties[body]);
  if (step.calls) it.called.set(step.calls.as, undefined);

  const clock = step.deadlines ?? {};
  for (const name of ends ? [...it.clocks.keys()] : (clock.closes ?? [])) it.clocks.delete(name);
  const pause = (names: readonly string[] | undefined, paused: boolean) => {
    for (const name of names ?? []) {
      const running = it.clocks.get(name);
      if (running) running.paused = paused;
    }
  };
  pause(clock.resumes, false);
  pause(clock.suspends, true);
  const late = (name: string) => {
    const term = procedure.deadlines.find(({ id }) => id === name)?.term ?? { unit: 'year', amount: 1 };
    const days = { hour: 1, day: 1, 'working-day': 2, month: 31, year: 366 }[term.unit] * term.amount + 10;
    return new Date(Date.parse(command.date) + days * 86_400_000).toISOString().slice(0, 10);
  };
  for (const name of clock.opens ?? [])
    if (!it.clocks.has(name)) it.clocks.set(name, { due: late(name), paused: false });

  const opened = (step.produces ?? []).flatMap((one) => (one.kind === 'task' ? [one.id] : []));
  const doers = (id: string) =>
    procedure.steps.flatMap((one) =>
      (one.produces ?? []).flatMap((p) => (p.kind === 'task' && p.id === id ? p.doneBy : [])),
    );
  for (const id of [...it.tasks]) if (ends || doers(id).includes(step.id)) it.tasks.delete(id);
  if (!ends) for (const id of opened) it.tasks.add(id);
  return true;
}

interface Node {
  op: string;
  path?: string;
  over?: string;
  value?: unknown;
  of?: unknown;
  left?: Node;
  right?: Node;
  where?: Node;
}

/** Three-valued evaluation of the few nodes that the shipped procedures use. */
function holds(node: unknown, see: (name: string) => unknown, today: string, item?: unknown): unknown {
  const { op, path = '', over = '', of, left, right, where, value } = node as Node;
  const walk = (dotted: string): unknown => {
    const [root = '', ...rest] = dotted.split('.');
    let at: unknown = root === 'item' ? item : see(root);
    for (const name of rest) at = typeof at === 'object' && at !== null ? (at as Json)[name] : undefined;
    return at ?? undefined;
  };
  const inner = (one: unknown, element?: unknown) => holds(one, see, today, element);
  switch (op) {
    case 'literal':
      return value;
    case 'today':
      return today;
    case 'path':
      return walk(path);
    case 'present':
      return walk(path) !== undefined;
    case 'eq':
    case 'ne':
    case 'ge': {
      const [a, b] = [inner(left), inner(right)] as [string | number | undefined, string | number | undefined];
      if (a === undefined || b === undefined) return undefined;
      return op === 'ge' ? a >= b : (a === b) === (op === 'eq');
    }
    case 'and': {
      const all = (of as unknown[]).map((one) => inner(one));
      return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
    }
    case 'count':
    case 'any':
    case 'all': {
      const list = walk(over);
      if (!Array.isArray(list)) return undefined;
      const each = list.map((element) => (where === undefined ? true : inner(where, element)));
      if (op === 'count') return each.filter((one) => one === true).length;
      const decisive = op === 'any';
      return each.includes(decisive) ? decisive : each.includes(undefined) ? undefined : !decisive;
    }
    default:
      throw new Error(`the reference does not know ${op}`);
  }
}

/** A sub-procedure that was called came to something. */
export function hearReference(it: ReferenceCase, as: string, outcome: string): void {
  it.called.set(as, outcome);
  it.version += 1;
}
