export type { DocumentKeeper, FormEnvironment, FoundCode, Wording } from './environment';
export { FormEnvironmentProvider, useFormEnvironment, useWording } from './environment';
