export { partitionCommand } from './command';
export type { PartitionOptions } from './partition';
export { growingTables, partitionTables } from './partition';
