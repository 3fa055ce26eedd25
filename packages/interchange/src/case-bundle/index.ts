export type { BundledRecord, CaseBundle, ProcedurePosition, Withheld } from './bundle';
export { CaseBundleSchema } from './bundle';
