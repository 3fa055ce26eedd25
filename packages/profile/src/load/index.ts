export type { ReadDocument } from './read-document';
export { locateIssue, readDocument } from './read-document';
export type { LayerDocument } from './read-layer';
export { locateIssues, readLayer } from './read-layer';
