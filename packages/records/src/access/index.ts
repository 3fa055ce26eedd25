export type { Access } from './access';
export { allDimensions, createAccess, decisionAt, isAllowedSql } from './access';
export { requestOf } from './body';
export { hasEnteRight } from './ente-right';
export { caseSubject, factNumberSql, recordSubject } from './facts';
export type { GuardedHead } from './guard';
export { auditRefusal, decideOn, decideOnCase, headOf, showRecord, traceOf } from './guard';
