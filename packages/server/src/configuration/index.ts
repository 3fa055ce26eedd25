export type { ServerConfiguration } from './configuration';
export { configurationIssue, readConfiguration } from './configuration';
