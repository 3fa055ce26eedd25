import type { Issue } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import type { Kysely } from 'kysely';
import type { Access } from '../access/access';
import type { Relations } from '../access/relations';
import type { AuditEntry } from '../audit/audit';
import type { Context } from '../context';
import type { Look } from '../database/held';
import type { Tables } from '../database/tables';
import type { Definitions } from '../record/definitions';
import type { Vault } from '../sealed/vault';

/** What every operation inside a transaction works with. */
export interface Work {
  readonly db: Kysely<Tables>;
  /** For what is asked at every turn: leaves at once, and is written once. */
  readonly look: Look;
  readonly context: Context;
  readonly access: Access;
  /** What ties the operator to cases and records; read when it is first asked for, and again when told to `forget`. */
  readonly relations: (() => Promise<Relations>) & { readonly forget: () => void };
  readonly definitions: Definitions;
  /** Last check of a whole record before it is stored. */
  readonly validate: (record: RecordEnvelope) => readonly Issue[];
  readonly vault: Vault;
  readonly newId: () => string;
  /** Remembers an entry for the audit, which is written with the transaction. */
  readonly audit: (entry: AuditEntry) => void;
}
