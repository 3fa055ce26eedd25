export type { OidcConfiguration, PublicationConfiguration, ServerConfiguration } from './configuration';
export { configurationIssue, readConfiguration } from './configuration';
