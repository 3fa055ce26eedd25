export type { Cartella, CartellaContent, CartellaRecord, CommonArtefacts, Need, PointProvenance } from './cartella';
export { commonCartella, sealCartella, toCartellaRecord, toReadSchema } from './cartella';
export type { Certificate, RecordProof } from './certificate';
export type { CompositionName, ProcedureProof, ProvenCartella } from './compose';
export { composeIssue, composeProfile, composeWithProof, createComposer, isInRange, procedureWorld } from './compose';
export type { CartellaParameter, Definition, IndicatorDefinition } from './definition';
export type { Audience, CartellaDiff, PointChange } from './diff';
export { changesBetween, diffCartelle } from './diff';
export type { CountedProblem, DryRun, MovedDeadline, Trial, TrialOptions, TriedRecord } from './dry-run';
export { startTrial } from './dry-run';
export type { Explanation } from './explain';
export { explainPoint, historyOf, pointsOf } from './explain';
export type { FieldPlace, NamedField, ObjectValue, SchemaDraft, ValueSchema } from './field';
export { fieldsOf, findField, inputsOfRecord, isObject, isRequired, valueSchema } from './field';
export type { FormDefinition, FormField, FormPage, FormSection } from './form';
export { formFields } from './form';
export type { Change, CompositionHistory, HistoryEntry, StoredComposition } from './history';
export { activate, emptyHistory, historyIssue, inForce, restoreComposition, rollBack, verifyHistory } from './history';
export type {
  FieldExtension,
  FieldRestriction,
  Layer,
  NarrowedRight,
  Operation,
  OperationOf,
  OutcomeVariant,
  PolicyRestriction,
  RecordExtension,
  RoleExtension,
  StepExtension,
  StepRestriction,
} from './layer';
export { defineLayer, LayerSchema, layerHash, layerIssue, layerJsonSchema, layerSchemaId, parseLayer } from './layer';
export { profileCatalogues } from './messages';
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
export {
  AccessActionSchema,
  AccessPolicySchema,
  accessDimensions,
  accessInputs,
  accessTable,
  commonPolicy,
  decideAccess,
  factAt,
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
export type { Slot, SlotComponent } from './slot';
export { dataFor, isOffered, slotIssue, undeclaredWrites } from './slot';
export type { Decisions, Moves, PendingDecision, Rebased, UpgradeReport } from './upgrade';
export { rebaseLayers, upgradeReport } from './upgrade';
