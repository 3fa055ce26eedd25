export { configurationIssue, readConfiguration } from './configuration';
export type { ServerConfiguration } from './configuration';
