export type { AuditAction, AuditEntry } from './audit';
export { appendAudit } from './audit';
