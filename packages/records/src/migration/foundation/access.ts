import { tenantTable } from '../statements';

/** What access is decided by, besides the record and the role. */
export const access: readonly string[] = [
  `create table cartella.assignment (
     ente_id uuid not null, id uuid not null, case_id uuid not null, operator_id uuid not null, role text not null, reason text not null,
     valid_from date not null, valid_to date, source_id uuid, recorded_at timestamptz(3) not null, recorded_by uuid,
     primary key (ente_id, id), check (valid_to is null or valid_to >= valid_from),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id),
     foreign key (ente_id, operator_id) references cartella.record (ente_id, id))`,
  'create index assignment_of_operator on cartella.assignment (ente_id, operator_id, case_id)',
  'create index assignment_of_case on cartella.assignment (ente_id, case_id)',
  'create unique index assignment_source on cartella.assignment (ente_id, source_id, operator_id) where source_id is not null',
  ...tenantTable('assignment', 'select, insert, update'),
  `create table cartella.conflict (
     ente_id uuid not null, operator_id uuid not null, person_id uuid not null, reason text not null,
     declared_at timestamptz(3) not null, declared_by uuid, ended_at timestamptz(3),
     primary key (ente_id, operator_id, person_id),
     foreign key (ente_id, person_id) references cartella.record (ente_id, id))`,
  ...tenantTable('conflict', 'select, insert, update'),
  `create table cartella.glass (
     ente_id uuid not null, id uuid not null, case_id uuid not null, operator_id uuid not null, reason text not null, explanation text not null,
     opened_at timestamptz(3) not null, expires_at timestamptz(3) not null, reviewed_at timestamptz(3), reviewed_by uuid,
     verdict text check (verdict in ('justified', 'unjustified')),
     primary key (ente_id, id), check (reviewed_by <> operator_id),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id))`,
  'create index glass_of_operator on cartella.glass (ente_id, operator_id, expires_at)',
  'create index glass_to_review on cartella.glass (ente_id, opened_at) where reviewed_at is null',
  ...tenantTable('glass', 'select, insert, update'),
  `create table cartella.delegation (
     ente_id uuid not null, id uuid not null, body_id uuid not null, kind text not null check (kind in ('delegate', 'accredited')),
     act text not null, valid_from date not null, valid_to date, recorded_at timestamptz(3) not null, recorded_by uuid,
     primary key (ente_id, id))`,
  'create index delegation_of_body on cartella.delegation (ente_id, body_id)',
  ...tenantTable('delegation', 'select, insert, update'),
];
