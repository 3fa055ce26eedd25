export type { CaseCommand, Done, Issue, Problem, RecordSearch, Written } from './api.gen';
export type { ApiAnswer, ApiClient, ApiClientOptions, ApiRequest } from './api-client';
export { createApiClient } from './api-client';
