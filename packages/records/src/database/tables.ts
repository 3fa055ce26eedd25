import type { ColumnType, Generated } from 'kysely';

/** JSON goes in as text and comes out parsed, on both databases. */
type JsonColumn = ColumnType<unknown, string, string>;

/** Bytes; Node's `Buffer` is one kind of them. */
type Bytes = Uint8Array;

/** A row of every table of the schema `cartella`, by name. Every key begins with `ente_id`. */
export interface Tables {
  record: RecordTable;
  record_version: RecordVersionTable;
  record_link: RecordLinkTable;
  person_search: PersonSearchTable;
  login: LoginTable;
  case_event: CaseEventTable;
  draft: DraftTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  inbox: InboxTable;
  session: SessionTable;
  audit: AuditTable;
  audit_subject: AuditSubjectTable;
  audit_head: AuditHeadTable;
}

export interface RecordTable {
  ente_id: string;
  id: string;
  kind: string;
  version: number;
  case_id: string | null;
  unit_id: string | null;
  sensitivity: string;
  recorded_at: string;
}

export interface RecordVersionTable {
  ente_id: string;
  record_id: string;
  version: number;
  assertion: number;
  valid_from: string | null;
  valid_to: string | null;
  recorded_at: string;
  operator_id: string | null;
  body: JsonColumn;
  digest: string;
}

export interface RecordLinkTable {
  ente_id: string;
  record_id: string;
  path: string;
  target_kind: string;
  target_id: string;
}

export interface PersonSearchTable {
  ente_id: string;
  person_id: string;
  name: string;
  tax_code: string | null;
  date_of_birth: string | null;
}

export interface LoginTable {
  ente_id: string;
  subject_digest: string;
  operator_id: string;
}

export interface CaseEventTable {
  ente_id: string;
  case_id: string;
  sequence: number;
  event: JsonColumn;
  recorded_at: string;
  operator_id: string | null;
}

export interface DraftTable {
  ente_id: string;
  operator_id: string;
  key: string;
  version: number;
  body: JsonColumn;
  saved_at: string;
}

export interface IdempotencyTable {
  ente_id: string;
  operator_id: string;
  key: string;
  fingerprint: string;
  response: JsonColumn;
  created_at: string;
}

export interface OutboxTable {
  ente_id: string;
  message_id: string;
  sequence: Generated<number>;
  recipient: string;
  type: string;
  body: JsonColumn;
  digest: string;
  state: string;
  attempts: Generated<number>;
  due_at: string;
  created_at: string;
  settled_at: string | null;
  receipt: ColumnType<unknown, string | null, string | null>;
}

export interface InboxTable {
  ente_id: string;
  sender: string;
  message_id: string;
  type: string;
  body: JsonColumn;
  digest: string;
  received_at: string;
}

export interface SessionTable {
  ente_id: string;
  token_digest: string;
  operator_id: string;
  body: JsonColumn;
  created_at: string;
  seen_at: string;
  expires_at: string;
}

export interface AuditTable {
  ente_id: string;
  sequence: number;
  entry: string;
  hash: Bytes;
}

export interface AuditSubjectTable {
  ente_id: string;
  subject_id: string;
  sequence: number;
}

export interface AuditHeadTable {
  ente_id: string;
  length: number;
  hash: Bytes;
}
