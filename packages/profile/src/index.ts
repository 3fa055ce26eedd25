export { commonCartella, sealCartella, toCartellaRecord } from './cartella';
export { composeIssue, composeProfile } from './compose';
export { findField, isObject, isRequired, valueSchema } from './field';
export { formFields } from './form';
export { defineLayer } from './layer';
export { profileCatalogues } from './messages';
export {
  AccessActionSchema,
  AccessPolicySchema,
  accessDimensions,
  accessInputs,
  accessTable,
  commonPolicy,
  decideAccess,
  factCount,
  factNumber,
  factsOf,
  factWeights,
  isVisible,
  masked,
  maskIssue,
  maskRecord,
  notGranted,
  parsePolicy,
  policyIssue,
  restoreMasked,
} from './policy';

export type { Cartella, CartellaRecord, CommonArtefacts, PointProvenance } from './cartella';
export type { FieldPlace, SchemaDraft } from './field';
export type { FormDefinition, FormField, FormPage, FormSection } from './form';
export type { FieldExtension, FieldRestriction, Layer, Operation, OperationOf, StepExtension, StepRestriction } from './layer';
export type {
  AccessAction,
  AccessDecision,
  AccessDimension,
  AccessFacts,
  AccessPolicy,
  AccessRequest,
  AccessTable,
  Denial,
  Grant,
  Restored,
  Seal,
  SensitivityOverrides,
  SoughtProperty,
  View,
} from './policy';
