export type { XStateMachine, XStateTransition } from './xstate';
export { toXState } from './xstate';
