import { appendOnly, tenantTable } from './statements';

/**
 * The layers that an ente wrote for itself: documents by their digest, and the changes that put them in force. Nobody decides on what they
 * proposed, except to take it back; and each version follows just one before it, whoever else was deciding at that moment.
 */
export const profile: readonly string[] = [
  `create table cartella.profile_document (
     ente_id uuid not null, digest text not null, text text not null, created_at timestamptz(3) not null, created_by uuid not null,
     primary key (ente_id, digest), check (digest = encode(sha256(convert_to(text, 'UTF8')), 'hex')))`,
  ...tenantTable('profile_document', 'select, insert'),
  ...appendOnly('profile_document'),
  `create table cartella.profile_change (
     ente_id uuid not null, id uuid not null, documents text[] not null, kit text not null, composition text not null,
     based_on integer not null, returns_to integer, reason text not null,
     proposed_by uuid not null, proposed_at timestamptz(3) not null,
     outcome text check (outcome in ('approved', 'refused', 'withdrawn')), version integer, decided_by uuid, decided_at timestamptz(3),
     primary key (ente_id, id), unique (ente_id, version),
     check ((version is not null) = (outcome is not distinct from 'approved')), check (version = based_on + 1),
     check (decided_by is null or (decided_by = proposed_by) = (outcome = 'withdrawn')))`,
  ...tenantTable('profile_change', 'select, insert'),
  'grant update (outcome, version, decided_by, decided_at) on cartella.profile_change to cartella_app',
  `create trigger decided_once before update on cartella.profile_change
     for each row when (old.outcome is not null) execute function cartella.refuse_change()`,
  `create trigger never_deleted before delete on cartella.profile_change
     for each row execute function cartella.refuse_change()`,
  `create trigger never_emptied before truncate on cartella.profile_change
     for each statement execute function cartella.refuse_change()`,
];
