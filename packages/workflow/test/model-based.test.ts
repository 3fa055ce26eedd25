import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  type CaseEvent,
  type CaseState,
  endSubCase,
  newCase,
  type Procedure,
  possible,
  procedures,
  replay,
  type StepCommand,
  type StepContext,
  type SubCaseCommand,
  step,
} from '../src';
import { actorsFor, commandFor, contents, type Fault, faults, holder, people } from './commands';
import { isHere, isStep, muchLater, type Reached, walk } from './paths';
import { hearReference, openReference, type ReferenceCase, tryReference } from './reference';

const sequences = 2000;

/** One random choice of everything that a command is made of, taken from a number. */
function chooser(number: number) {
  let rest = number;
  return <T>(options: readonly T[]): T => {
    const choice = options[rest % options.length]!;
    rest = Math.floor(rest / options.length);
    return choice;
  };
}

function snapshot(state: CaseState) {
  return {
    state: state.state ?? null,
    round: state.round,
    version: state.version,
    responsible: state.responsible ?? null,
    parties: Object.entries(state.parties).sort(),
    records: state.records.map(({ as, id, version, round }) => ({ as, id, version, round })),
    clocks: state.deadlines
      .filter((run) => run.closedOn === undefined)
      .map((run) => [run.deadline, run.suspensions.some(({ to }) => to === undefined)])
      .sort(),
    tasks: state.tasks.map(({ id }) => id).sort(),
    done: Object.keys(state.done).sort(),
  };
}

function referenceSnapshot(it: ReferenceCase) {
  return {
    state: it.state,
    round: it.round,
    version: it.version,
    responsible: it.responsible,
    parties: [...it.parties].sort(),
    records: it.records.map(({ as, id, version, round }) => ({ as, id, version, round })),
    clocks: [...it.clocks].map(([name, { paused }]) => [name, paused]).sort(),
    tasks: [...it.tasks].sort(),
    done: [...new Set(it.log.map((one) => one.step))].sort(),
  };
}

/** A case followed by the engine and by the reference together. */
class Both {
  readonly #procedure: Procedure;
  readonly reference: ReferenceCase;
  readonly events: CaseEvent[] = [];
  readonly data: Record<string, unknown>;
  state: CaseState;

  constructor(
    procedure: Procedure,
    state: CaseState,
    data: Readonly<Record<string, unknown>>,
    reference: ReferenceCase,
  ) {
    this.#procedure = procedure;
    this.reference = reference;
    this.data = { ...data };
    this.state = state;
  }

  /** Gives a command to both; they must agree, and on where the case then stands. @returns Whether it was accepted. */
  give(command: StepCommand, context: StepContext): boolean {
    const given = { ...context, data: this.data };
    const result = step(this.#procedure, this.state, command, given);
    const { documents = [], parties = {}, records = [], date = context.today, ...rest } = command;
    const allowed = tryReference(this.#procedure, this.reference, {
      ...rest,
      date,
      documents: [...documents],
      parties: { ...parties },
      records: records.map((record) => ({ ...record, data: record.data as Record<string, unknown> })),
      actor: context.actor,
      today: context.today,
    });
    if (result.ok !== allowed) {
      throw new Error(`${command.step}: the engine says ${JSON.stringify(result)}, the reference ${allowed}`);
    }
    if (!result.ok) {
      if (result.issues.length === 0) throw new Error(`${command.step} refused without a reason`);
      return false;
    }
    const listed = possible(this.#procedure, this.state, given).find((one) => one.step === command.step);
    if (listed?.allowed !== true) throw new Error(`${command.step} was done although not shown as possible`);
    for (const record of records) this.data[record.id] = record.data;
    this.state = result.events.reduce(apply, this.state);
    this.events.push(...result.events);
    const [here, there] = [snapshot(this.state), referenceSnapshot(this.reference)];
    if (JSON.stringify(here) !== JSON.stringify(there)) expect(here).toEqual(there);
    return true;
  }

  /** Tells both what a sub-procedure came to. */
  hear(command: SubCaseCommand, context: StepContext): void {
    const result = endSubCase(this.state, command, context);
    if (!result.ok) throw new Error(`the result of ${command.as} is refused`);
    hearReference(this.reference, command.as, command.outcome);
    this.state = result.events.reduce(apply, this.state);
    this.events.push(...result.events);
    expect(snapshot(this.state)).toEqual(referenceSnapshot(this.reference));
  }
}

/** A situation in which a random sequence begins, on both sides. */
interface Beginning {
  readonly reached: Reached;
  readonly reference: ReferenceCase;
}

/** Brings both sides to a situation, comparing them all the way. */
function begin(procedure: Procedure, reached: Reached): Beginning {
  const both = new Both(procedure, newCase(procedure, holder), {}, openReference(procedure, holder));
  for (const { command, context } of reached.given) {
    if (isStep(command)) both.give(command, context);
    else both.hear(command, context);
  }
  return { reached, reference: both.reference };
}

/** Plays random commands after a known beginning, and tells which steps were done. */
function playBoth(
  procedure: Procedure,
  { reached, reference }: Beginning,
  numbers: readonly number[],
  done: Set<string>,
): void {
  const both = new Both(procedure, reached.state, reached.data, structuredClone(reference));
  let today = reached.today;
  let sequence = 0;
  const nextId = () => {
    sequence += 1;
    return `r${sequence}`;
  };
  for (const number of numbers) {
    const choose = chooser(number);
    const near = procedure.steps.filter((one) => isHere(procedure, one, both.state));
    const chosen = choose(choose([true, true, true, false]) && near.length > 0 ? near : procedure.steps);
    const fault: Fault = choose(faults);
    const able = choose(actorsFor(procedure, both.state, chosen));
    const actor =
      fault === 'role'
        ? { ...able, role: 'sportello-inventato' }
        : fault === 'body'
          ? { ...able, enteId: 'ente-estraneo', operatorId: people.other }
          : fault === 'unit'
            ? { ...able, unitKinds: ['office'] }
            : able;
    if (choose([false, false, false, false, true])) today = muchLater(today);
    const command = commandFor(procedure, both.state, chosen, choose(contents), fault, today, nextId);
    const waiting = Object.entries(both.state.subCases).find(([, { outcome }]) => outcome === undefined);
    if (waiting !== undefined && choose([true, false, false]))
      both.hear(
        {
          as: waiting[0],
          caseId: nextId(),
          outcome: choose(['eleggibile', 'interrotto']),
          expectedVersion: both.state.version,
        },
        { today, now: `${today}T09:00:00.000Z`, actor },
      );
    if (both.give(command, { today, now: `${today}T09:00:00.000Z`, actor })) done.add(chosen.id);
  }
  if (JSON.stringify(replay(reached.state, both.events)) !== JSON.stringify(both.state)) {
    throw new Error('the history makes another case');
  }
  expect(hasExit(procedure, both.state, today)).toBe(true);
}

/** In a live state somebody may end the case early. */
function hasExit(procedure: Procedure, state: CaseState, today: string): boolean {
  const current = procedure.states.find(({ id }) => id === state.state);
  if (current === undefined || current.outcome !== undefined) return true;
  return procedure.steps
    .filter(({ kind }) => kind === 'exit')
    .some((exit) =>
      actorsFor(procedure, state, exit).some((actor) =>
        possible(procedure, state, { today, now: `${today}T09:00:00.000Z`, actor }).some(
          ({ step: id, allowed }) => id === exit.id && allowed,
        ),
      ),
    );
}

/** A procedure of which every other step is kept to two kinds of service: the shipped ones leave that to each ente. */
function inServices({ steps, ...procedure }: Procedure): Procedure {
  const kept = steps.map((each, index) =>
    index % 2 === 0 ? each : { ...each, who: { ...each.who, units: ['pua', 'equipe'] } },
  );
  return { ...procedure, steps: kept };
}

describe.each(procedures.map((procedure) => [procedure.id, inServices(procedure)] as const))('%s', (_, procedure) => {
  it(`agrees with the reference on ${sequences} random sequences of commands, from every situation`, () => {
    const cases = walk(procedure).cases.map((reached) => begin(procedure, reached));
    const done = new Set<string>();
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.array(fc.nat(0x7fffffff), { minLength: 3, maxLength: 10, size: 'max' }),
        (beginning, numbers) => playBoth(procedure, cases[beginning]!, numbers, done),
      ),
      { numRuns: sequences, seed: 20_261_121 },
    );
    // Nothing was left untried.
    expect(procedure.steps.filter(({ id }) => !done.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
