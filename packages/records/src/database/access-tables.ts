import type { ColumnType } from 'kysely';

// Tables about who may see what, what is sealed, what is to be destroyed, and by which profile an ente works.

export interface AssignmentTable {
  ente_id: string;
  id: string;
  case_id: string;
  operator_id: string;
  role: string;
  reason: string;
  valid_from: string;
  valid_to: string | null;
  source_id: string | null;
  recorded_at: string;
  recorded_by: string | null;
}

export interface ConflictTable {
  ente_id: string;
  operator_id: string;
  person_id: string;
  reason: string;
  declared_at: string;
  declared_by: string | null;
  ended_at: string | null;
}

export interface GlassTable {
  ente_id: string;
  id: string;
  case_id: string;
  operator_id: string;
  reason: string;
  explanation: string;
  opened_at: string;
  expires_at: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  verdict: 'justified' | 'unjustified' | null;
}

export interface DelegationTable {
  ente_id: string;
  id: string;
  body_id: string;
  kind: 'delegate' | 'accredited';
  act: string;
  valid_from: string;
  valid_to: string | null;
  recorded_at: string;
  recorded_by: string | null;
}

export interface SealedKeyTable {
  ente_id: string;
  class: string;
  number: number;
  wrapped: Uint8Array;
  created_at: string;
}

export interface SealedPartTable {
  ente_id: string;
  record_id: string;
  id: string;
  class: string;
  from_version: number;
  to_version: number | null;
  key_number: number;
  ciphertext: Uint8Array;
}

export interface OpeningTable {
  ente_id: string;
  id: string;
  record_id: string;
  act: string;
  reason: string;
  requested_by: string;
  requested_at: string;
  agreed_by: string | null;
  agreed_at: string | null;
  expires_at: string | null;
  ended_at: string | null;
}

export interface RetentionTable {
  ente_id: string;
  case_id: string;
  due_on: string;
  state: 'due' | 'proposed' | 'authorised' | 'destroyed';
  proposed_by: string | null;
  proposed_at: string | null;
  act: string | null;
  authorised_by: string | null;
  authorised_at: string | null;
  certificate: ColumnType<unknown, string | null, string | null>;
}

export interface ProfileDocumentTable {
  ente_id: string;
  digest: string;
  text: string;
  created_at: string;
  created_by: string;
}

export interface ProfileChangeTable {
  ente_id: string;
  id: string;
  documents: string[];
  kit: string;
  composition: string;
  based_on: number;
  returns_to: number | null;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  outcome: 'approved' | 'refused' | 'withdrawn' | null;
  version: number | null;
  decided_by: string | null;
  decided_at: string | null;
}
