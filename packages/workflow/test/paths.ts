import {
  apply,
  type CaseState,
  endSubCase,
  newCase,
  type Procedure,
  type Step,
  type StepCommand,
  type StepContext,
  type SubCaseCommand,
  step,
} from '../src';
import { actorsFor, commandFor, contents, holder } from './commands';

/** A command as it was given, so that it can be given again; or what a sub-procedure came to. */
export interface Given {
  readonly command: StepCommand | SubCaseCommand;
  readonly context: StepContext;
}

/** Tells a step from the result of a sub-procedure. */
export function isStep(command: Given['command']): command is StepCommand {
  return 'step' in command;
}

/** Does what was given, whatever it is. */
export function obey(procedure: Procedure, state: CaseState, { command, context }: Given) {
  return isStep(command) ? step(procedure, state, command, context) : endSubCase(state, command, context);
}

/** Results that sub-procedures come to in the tests: that which the callers wait for, and another. */
const results = ['eleggibile', 'interrotto'];

/** The same case once a sub-procedure that it called came to each of the results. */
function answered(from: Reached): Reached[] {
  return Object.entries(from.state.subCases)
    .filter(([, { outcome }]) => outcome === undefined)
    .flatMap(([as]) =>
      results.map((outcome) => {
        const actor = { operatorId: 'op-finto-altro', enteId: holder, role: 'assistente-sociale' };
        const context: StepContext = { today: from.today, now: `${from.today}T09:00:00.000Z`, actor, data: from.data };
        const command = { as, caseId: `sub-${as}`, outcome, expectedVersion: from.state.version };
        const result = endSubCase(from.state, command, context);
        if (!result.ok) throw new Error(`the result of ${as} is refused`);
        const state = result.events.reduce(apply, from.state);
        return { ...from, state, given: [...from.given, { command, context }] };
      }),
    );
}

/** A case reached by a sequence of accepted commands. */
export interface Reached {
  readonly state: CaseState;
  readonly data: Readonly<Record<string, unknown>>;
  readonly given: readonly Given[];
  readonly today: string;
}

export const firstDay = '2026-01-07';

/** The day a year and more later, when every term that a step may wait for has passed. */
export function muchLater(today: string): string {
  return new Date(Date.parse(today) + 400 * 86_400_000).toISOString().slice(0, 10);
}

/** What makes two cases different for a procedure: where they stand, what later steps ask to have been done, which records they have. */
function keyOf(procedure: Procedure, state: CaseState): string {
  const asked = new Set(procedure.steps.flatMap(({ after }) => after ?? []));
  const done = Object.entries(state.done).filter(([id, trace]) => asked.has(id) && trace.round === state.round);
  const records = new Set(state.records.map(({ as }) => as));
  return JSON.stringify([
    state.state,
    done.map(([id]) => id).sort(),
    [...records].sort(),
    state.deadlines
      .filter((run) => run.closedOn === undefined)
      .map((run) => run.deadline)
      .sort(),
    Object.entries(state.subCases).map(([as, { outcome }]) => [as, outcome ?? null]),
  ]);
}

/** Tells whether a step begins where a case stands. */
export function isHere(procedure: Procedure, one: Step, state: CaseState): boolean {
  if (state.state === undefined) return one.from === 'start';
  const ended = procedure.states.find(({ id }) => id === state.state)?.outcome !== undefined;
  if (one.from === 'live') return !ended;
  if (one.from === 'ended') return ended;
  return one.from !== 'start' && one.from.includes(state.state);
}

/** Tries a step of a case with each content and actor, until one is accepted for each place that it may lead to. */
export function waysOf(procedure: Procedure, from: Reached, one: Step): Reached[] {
  if (!isHere(procedure, one, from.state)) return [];
  const found = new Map<string, Reached>();
  const today = one.whenExpired === undefined ? from.today : muchLater(from.today);
  let sequence = 0;
  const nextId = () => {
    sequence += 1;
    return `v${from.state.version}-${sequence}`;
  };
  for (const content of contents) {
    // A step with one way out needs no other content once it is accepted.
    if (found.size > 0 && !Array.isArray(one.to)) break;
    for (const actor of actorsFor(procedure, from.state, one)) {
      const context: StepContext = { today, now: `${today}T09:00:00.000Z`, actor, data: from.data };
      const command = commandFor(procedure, from.state, one, content, 'none', today, nextId);
      const result = step(procedure, from.state, command, context);
      if (!result.ok) continue;
      const state = result.events.reduce(apply, from.state);
      const data = {
        ...from.data,
        ...Object.fromEntries((command.records ?? []).map((record) => [record.id, record.data])),
      };
      if (!found.has(state.state ?? ''))
        found.set(state.state ?? '', { state, data, today, given: [...from.given, { command, context }] });
      break;
    }
  }
  return [...found.values()];
}

/** Walks a procedure with the engine itself, breadth first, until nothing new is met: one case for each situation. */
export function walk(
  procedure: Procedure,
  limit = 400,
): { readonly cases: readonly Reached[]; readonly moves: ReadonlySet<string> } {
  const start: Reached = { state: newCase(procedure, holder), data: {}, given: [], today: firstDay };
  const seen = new Set([keyOf(procedure, start.state)]);
  const cases: Reached[] = [start];
  const moves = new Set<string>();
  const meet = (next: Reached) => {
    const key = keyOf(procedure, next.state);
    if (seen.has(key) || cases.length >= limit) return;
    seen.add(key);
    cases.push(next);
  };
  for (const from of cases) {
    for (const next of answered(from)) meet(next);
    for (const one of procedure.steps) {
      for (const next of waysOf(procedure, from, one)) {
        moves.add(`${from.state.state ?? ''} ${one.id} ${next.state.state ?? ''}`);
        meet(next);
      }
    }
  }
  return { cases, moves };
}
