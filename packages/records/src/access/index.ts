export type { Access } from './access';
export { createAccess, decisionAt, isAllowedSql } from './access';
export { requestOf } from './body';
export { hasEnteRight } from './ente-right';
export { factNumberOf, factNumberSql, subjectColumns } from './facts';
export type { GuardedHead } from './guard';
export { auditRefusal, decideOn, decideOnCase, headOf, showRecord, traceOf } from './guard';
export type { Relations } from './relations';
export { loadRelations } from './relations';
