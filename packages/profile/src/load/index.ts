export type { LayerDocument } from './read-layer';
export { locateIssues, readLayer } from './read-layer';
