export { dataFor, isOffered, slotIssue, undeclaredWrites } from './confine';
export type { Slot, SlotComponent } from './slot';
