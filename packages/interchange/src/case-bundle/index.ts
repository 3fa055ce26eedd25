export type { BundledRecord, CaseBundle, ProcedurePosition, Withheld } from './bundle';
export { CaseBundleSchema } from './bundle';
export type { CaseFile, ExportContext } from './export';
export { exportCase } from './export';
export type { ImportContext, ImportedCase } from './import';
export { caseIssue, importCase } from './import';
export { originNamespace } from './origin';
export type { DanglingReference } from './references';
export { danglingReferences } from './references';
