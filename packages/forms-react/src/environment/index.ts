export { FormEnvironmentProvider, useFormEnvironment, useWording } from './environment';
export type { FormEnvironment, FoundCode, Wording } from './environment';
