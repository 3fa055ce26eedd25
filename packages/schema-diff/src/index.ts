export type { DescribedChange } from './describe';
export { describeChange } from './describe';
export type {
  ChangeParams,
  Compatibility,
  CompatibilityLevel,
  Contract,
  ContractVersion,
  Effect,
  Judgement,
  SchemaChange,
  SchemaChangeKind,
  SchemaReport,
  Verdict,
  VersionPair,
  Witness,
  Witnesses,
} from './diff';
export {
  compatibilityLevels,
  compatibilityOf,
  diffContract,
  diffSchema,
  diffVersions,
  judgeInclusion,
  keepsLevel,
  pairsAgainstLevel,
  schemaChangeKinds,
  schemaChangeReasons,
  versionIssue,
} from './diff';
export type {
  CodeEntryDocument,
  CodeListChangeKind,
  CodeListDocument,
  ConditionJudge,
  DeadlineDocument,
  DocumentChange,
  DocumentReport,
  Following,
  ProcedureChangeKind,
  ProcedureDocument,
  RuleChangeKind,
  RuleDocument,
  RuleJudge,
  RuleTrial,
  StepDocument,
} from './documents';
export {
  codeListChangeKinds,
  diffCodeList,
  diffProcedure,
  diffRules,
  procedureChangeKinds,
  ruleChangeKinds,
} from './documents';
export type { DeclaredLoss, Lens, LensLoss, LensOperation, LensResult, LensSides, Place } from './lens';
export {
  applyLens,
  checkConnected,
  checkLens,
  composeLenses,
  connect,
  focusLens,
  invertLens,
  invertOperation,
  lensIssue,
  lensSchema,
  readLens,
  samplesOf,
  sketchLens,
} from './lens';
export { schemaDiffCatalogues } from './messages';
export type { ElementNotes, PrivacyEffect, Proposal, ProposalDraft } from './proposal';
export {
  draftProposal,
  elementsOf,
  privacyEffects,
  proposalFiles,
  proposalFolder,
  unlabelledElements,
} from './proposal';
export type {
  Artefact,
  Artefacts,
  Bump,
  BumpVerdict,
  Changeset,
  GateVerdict,
  JudgedReport,
  JudgeOf,
  PackageRelease,
  ReleaseProposal,
  Waiver,
} from './release';
export {
  artefactChangeKinds,
  bumpForVersion,
  bumps,
  compareArtefacts,
  joinChangesets,
  judgeRelease,
  largestBump,
  readChangeset,
  readWaiver,
  releaseIssue,
  requiredBump,
  waiverSchema,
} from './release';
export type { Assertions, FormatName, ParsedSchema, SchemaNode, TypeName } from './schema';
export { dialect, formatNames, formatPatterns, keywordShapes, parseSchema, schemaIssue, typeNames } from './schema';
export type { GenerateOptions, Validator } from './validate';
export { compileValidator, generateValidator, generateValidators, instanceIssue, maximumDepth } from './validate';
