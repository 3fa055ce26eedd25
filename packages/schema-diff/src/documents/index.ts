export type { CodeEntryDocument, CodeListChangeKind, CodeListDocument } from './code-list';
export { codeListChangeKinds, diffCodeList } from './code-list';
export type { ConditionJudge, Following } from './condition-judge';
export type { DocumentChange, DocumentReport } from './document-change';
export { diffProcedure } from './procedure';
export type { DeadlineDocument, ProcedureChangeKind, ProcedureDocument, StepDocument } from './procedure-document';
export { procedureChangeKinds } from './procedure-document';
export type { RuleChangeKind, RuleDocument, RuleJudge, RuleTrial } from './rules';
export { diffRules, ruleChangeKinds } from './rules';
