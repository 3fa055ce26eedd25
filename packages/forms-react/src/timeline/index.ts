export type { TimelineProps } from './timeline';
export { Timeline } from './timeline';
export type { TimelineItem } from './timeline-item';
