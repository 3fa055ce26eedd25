export { drillCommand } from './command';
export type { DrillOptions, DrillReport } from './drill';
export { drillBackup } from './drill';
export type { DrillFinding } from './inventory';
