export type { PluggableList } from './pluggable';
export { isPluggable, pluggableLists } from './pluggable';
export type { TableRow } from './read-table';
export { readCodeTable, readCrosswalkTable } from './read-table';
