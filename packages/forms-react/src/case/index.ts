export type { TimelineEntry } from './case-parts';
export { CaseTimeline, PhaseStepper, StepList } from './case-parts';
export { DeadlineList } from './deadline-list';
