export { PhaseStepper, StepList } from './case-parts';
export type { TimelineEntry } from './case-timeline';
export { CaseTimeline } from './case-timeline';
export { DeadlineList } from './deadline-list';
