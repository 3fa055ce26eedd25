import type { ColumnType, Generated } from 'kysely';
import type {
  AssignmentTable,
  ConflictTable,
  DelegationTable,
  GlassTable,
  OpeningTable,
  ProfileChangeTable,
  ProfileDocumentTable,
  RetentionTable,
  SealedKeyTable,
  SealedPartTable,
} from './access-tables';

/** JSON goes in as text and comes out parsed, on both databases. */
type JsonColumn = ColumnType<unknown, string, string>;

/** Bytes; Node's `Buffer` is one kind of them. */
type Bytes = Uint8Array;

/** A row of every table of the schema `cartella`, by name. Every key begins with `ente_id`. */
export interface Tables {
  social_case: SocialCaseTable;
  record: RecordTable;
  record_version: RecordVersionTable;
  record_link: RecordLinkTable;
  person_search: PersonSearchTable;
  person_name: PersonNameTable;
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
  notice: NoticeTable;
  assignment: AssignmentTable;
  conflict: ConflictTable;
  glass: GlassTable;
  delegation: DelegationTable;
  sealed_key: SealedKeyTable;
  sealed_part: SealedPartTable;
  opening: OpeningTable;
  resource: ResourceTable;
  allocation: AllocationTable;
  document: DocumentTable;
  retention: RetentionTable;
  profile_document: ProfileDocumentTable;
  profile_change: ProfileChangeTable;
  case_reach: CaseReachView;
  case_standing: CaseStandingTable;
  case_work: CaseWorkTable;
}

export interface CaseStandingTable {
  ente_id: string;
  case_id: string;
  procedure: string;
  state: string;
  outcome: string | null;
  responsible_id: string | null;
  unit_id: string | null;
  opened_on: string;
  moved_at: string;
  due_on: string | null;
}

export interface CaseWorkTable {
  ente_id: string;
  case_id: string;
  position: number;
  rank: number;
  kind: string;
  subject: string;
  reason: string;
  roles: string[];
  body_id: string | null;
  operator_id: string | null;
  unit_id: string | null;
  responsible_id: string | null;
  shown_from: string | null;
  due_on: string | null;
  due_at: string | null;
  since: string | null;
}

export interface SocialCaseTable {
  ente_id: string;
  id: string;
  version: number;
  unit_id: string | null;
  created_by: string | null;
  opened_at: string;
  closed_on: string | null;
}

export interface RecordTable {
  ente_id: string;
  id: string;
  kind: string;
  version: number;
  case_id: string | null;
  unit_id: string | null;
  sensitivity: string;
  created_by: string | null;
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

/** The orders in which a name is looked for; kept by the database. */
export interface PersonNameTable {
  ente_id: string;
  key: string;
  person_id: string;
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

export interface NoticeTable {
  ente_id: string;
  id: string;
  operator_id: string;
  type: string;
  reference: string;
  created_at: string;
  read_at: string | null;
}

export interface DocumentTable {
  ente_id: string;
  id: string;
  record_id: string;
  title: string;
  media_type: string;
  size: number;
  digest: string;
  /** Key of the sealed class that the content is encrypted under; none where it is in clear. */
  key_number: number | null;
  content: Bytes;
  created_at: string;
  created_by: string | null;
}

export interface ResourceTable {
  ente_id: string;
  id: string;
  capacity: number;
  taken: Generated<number>;
}

export interface AllocationTable {
  ente_id: string;
  resource_id: string;
  id: string;
  amount: number;
  record_id: string | null;
  allocated_at: string;
  released_at: string | null;
}

export interface CaseReachView {
  ente_id: string;
  record_id: string;
  case_id: string;
}
