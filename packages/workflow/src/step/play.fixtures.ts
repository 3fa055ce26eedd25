import type { CaseState } from '../case';
import { apply, newCase } from '../case';
import { createSimulatedClock, type SimulatedClock } from '../clock';
import type { Procedure } from '../procedure';
import type { StepCommand, StepContext } from './command';
import { completeCommand } from './complete';
import { type StepResult, step } from './step';

/** Invented bodies and operators of the tests. */
export const comune = '00000000-0000-7000-8000-00000000c0de';
export const cooperativa = '00000000-0000-7000-8000-00000000c00b';

export const actors = {
  sportello: { operatorId: 'op-sportello-finto', enteId: comune, role: 'operatore-sportello' },
  assistente: { operatorId: 'op-ada-collaudo', enteId: comune, role: 'assistente-sociale' },
  collega: { operatorId: 'op-bruno-prova', enteId: comune, role: 'assistente-sociale' },
  responsabile: { operatorId: 'op-carla-esempio', enteId: comune, role: 'responsabile' },
  tutor: { operatorId: 'op-dario-finto', enteId: cooperativa, role: 'tutor' },
} as const;

/** A case played step by step on a simulated clock, with its archive of data. */
export interface Play {
  readonly clock: SimulatedClock;
  state: CaseState;
  readonly data: Record<string, unknown>;
  readonly context: (actor?: StepContext['actor'], more?: Partial<StepContext>) => StepContext;
  /** Tries a command; when it is accepted, the case and the archive go on. */
  readonly attempt: (step: string, options?: PlayOptions) => StepResult;
  /** The record of the case under a name. */
  readonly recordOf: (as: string) => { readonly id: string; readonly version: number };
}

/** What a command of a play brings, with the actor who gives it. */
export interface PlayOptions extends Partial<Omit<StepCommand, 'step' | 'records'>> {
  readonly actor?: StepContext['actor'];
  /** Data by record name; an array for several records. A record that the case has is revised. */
  readonly bring?: Readonly<Record<string, unknown>>;
  /** Records to write anew although the case has one under the name. */
  readonly anew?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

export function play(procedure: Procedure, start = '2026-03-02T09:00:00.000Z'): Play {
  const clock = createSimulatedClock(start);
  const data: Record<string, unknown> = {};
  let sequence = 0;
  const game: Play = {
    clock,
    state: newCase(procedure, comune),
    data,
    context: (actor = actors.assistente, more = {}) => ({
      today: clock.today(),
      now: clock.now(),
      actor,
      data,
      ...more,
    }),
    attempt(name, { actor, bring = {}, anew = [], facts, ...command } = {}) {
      const records = Object.entries(bring).map(([as, content]) => {
        const declared = procedure.records[as];
        const known =
          anew.includes(as) || declared?.many === true
            ? undefined
            : game.state.records.findLast((one) => one.as === as);
        sequence += known === undefined ? 1 : 0;
        return {
          as,
          kind: declared?.kind ?? 'unknown',
          id: known?.id ?? `record-${sequence}`,
          version: (known?.version ?? 0) + 1,
          data: content,
        };
      });
      const context = game.context(actor, facts === undefined ? {} : { facts });
      const asked = { expectedVersion: game.state.version, ...command, step: name, records };
      const completed = completeCommand(procedure, game.state, asked, context);
      const result = step(procedure, game.state, completed, context);
      if (!result.ok) return result;
      for (const record of completed.records ?? []) data[record.id] = record.data;
      game.state = result.events.reduce(apply, game.state);
      return result;
    },
    recordOf(as) {
      const record = game.state.records.findLast((one) => one.as === as);
      if (record === undefined) throw new Error(`no record ${as}`);
      return record;
    },
  };
  return game;
}

/** Codes of the reasons of a refusal, in order. */
export function codesOf(result: StepResult): string[] {
  return result.ok ? [] : result.issues.map(({ code }) => code);
}
