export { CaseTimeline, PhaseStepper, StepList } from './case-parts';
export type { TimelineEntry } from './case-parts';
