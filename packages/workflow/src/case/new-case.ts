import { type Procedure, referenceTo } from '../procedure';
import type { CaseState } from './case-state';

/** A case before its first step. @param holder - Identifier of the ente that plays the first body of the procedure. */
export function newCase(procedure: Procedure, holder: string): CaseState {
  return {
    procedure: referenceTo(procedure),
    version: 0,
    state: undefined,
    phase: undefined,
    round: 1,
    openedOn: undefined,
    enteredOn: undefined,
    endedOn: undefined,
    outcome: undefined,
    reason: undefined,
    responsible: undefined,
    unitId: undefined,
    parties: { [procedure.bodies[0]?.id ?? 'ente']: holder },
    records: [],
    done: {},
    sinceEntry: [],
    deadlines: [],
    tasks: [],
    delegations: [],
    subCases: {},
    calledBy: undefined,
    idempotencyKeys: [],
  };
}

/** How many times a step was done in the present round. */
export function timesDone(state: CaseState, step: string): number {
  const trace = state.done[step];
  return trace?.round === state.round ? trace.count : 0;
}
