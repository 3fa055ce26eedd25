import type { Transaction as DatabaseTransaction } from 'kysely';
import type { AuditEntry } from '../audit/audit';
import type { Context } from '../context';
import type { Tables } from '../database/tables';
import type { Definitions } from '../record/definitions';

/** What every operation inside a transaction works with. */
export interface Work {
  readonly db: DatabaseTransaction<Tables>;
  readonly context: Context;
  readonly definitions: Definitions;
  /** Remembers an entry for the audit, which is written with the transaction. */
  readonly audit: (entry: AuditEntry) => void;
}
