import { type Locale, labelIn } from '@cartella/core';
import type { Procedure, ProcedureState, Step } from '../procedure';
import { startsFrom } from '../procedure/indexed';

/** One way out of a state, as XState writes it: guards by name, given by whoever runs the machine. */
export interface XStateTransition {
  readonly target?: string;
  readonly guard?: string;
  readonly description: string;
  readonly meta: { readonly roles: readonly string[]; readonly norm?: string };
}

/** A machine that `createMachine` of XState 5 takes: states, events named by steps, guards by name. */
export interface XStateMachine {
  readonly id: string;
  readonly version: string;
  readonly initial: string;
  readonly states: Readonly<
    Record<
      string,
      {
        readonly description?: string;
        readonly tags?: readonly string[];
        readonly on: Readonly<Record<string, readonly XStateTransition[]>>;
      }
    >
  >;
}

const before = 'non-aperto';

function transitionsOf(step: Step, locale: Locale): XStateTransition[] {
  const common = {
    description: labelIn(step.label, locale),
    meta: {
      roles: [...step.who.roles, ...(step.who.responsibleOr ?? [])],
      ...(step.who.units !== undefined && { units: step.who.units }),
      ...(step.norm !== undefined && { norm: step.norm.urn }),
    },
  };
  const guarded =
    step.guard !== undefined || step.after !== undefined || step.whenExpired !== undefined || step.awaits !== undefined;
  if (typeof step.to === 'object') {
    return step.to.map(({ when, to }, index) => ({
      target: to,
      ...((guarded || when !== undefined) && { guard: when === undefined ? step.id : `${step.id}/${index + 1}` }),
      ...common,
    }));
  }
  return [{ ...(step.to !== undefined && { target: step.to }), ...(guarded && { guard: step.id }), ...common }];
}

/**
 * Writes a procedure as the JSON of an XState machine, for whoever wants its editor and its visualiser.
 *
 * Guards are names: what they stand for stays in the procedure. An end keeps its way back, so it has the tag `ended` instead of
 * being final.
 */
export function toXState(procedure: Procedure, locale: Locale = 'it'): XStateMachine {
  const stateOf = (state: ProcedureState | undefined) => ({
    ...(state !== undefined && { description: labelIn(state.label, locale) }),
    ...(state?.outcome !== undefined && { tags: ['ended', state.outcome] }),
    on: Object.fromEntries(
      procedure.steps.filter((step) => startsFrom(step, state)).map((step) => [step.id, transitionsOf(step, locale)]),
    ),
  });
  return {
    id: procedure.id,
    version: procedure.version,
    initial: before,
    states: {
      [before]: stateOf(undefined),
      ...Object.fromEntries(procedure.states.map((state) => [state.id, stateOf(state)])),
    },
  };
}
