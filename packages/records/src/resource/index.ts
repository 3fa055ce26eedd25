export type { Allocation, Resource } from './resource';
export { allocate, readResource, release, setCapacity } from './resource';
