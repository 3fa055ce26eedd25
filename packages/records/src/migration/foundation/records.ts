import { appendOnly, tenantTable } from '../statements';

/** Cases, records in all their versions, and what they point to. */
export const records: readonly string[] = [
  `create table cartella.social_case (
     ente_id uuid not null, id uuid not null, version integer not null, unit_id uuid, created_by uuid,
     opened_at timestamptz(3) not null, closed_on date,
     primary key (ente_id, id))`,
  'create index social_case_of_unit on cartella.social_case (ente_id, unit_id)',
  ...tenantTable('social_case', 'select, insert, update'),
  `create table cartella.case_event (
     ente_id uuid not null, case_id uuid not null, sequence integer not null check (sequence > 0), event jsonb not null,
     recorded_at timestamptz(3) not null, operator_id uuid,
     primary key (ente_id, case_id, sequence),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id))`,
  ...tenantTable('case_event', 'select, insert'),
  ...appendOnly('case_event', 'cartella_disposal'),
  `create table cartella.record (
     ente_id uuid not null, id uuid not null, kind text not null, version integer not null check (version > 0),
     case_id uuid, unit_id uuid, sensitivity text not null, created_by uuid, recorded_at timestamptz(3) not null,
     primary key (ente_id, id),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id))`,
  'create index record_of_kind on cartella.record (ente_id, kind, recorded_at desc, id)',
  'create index record_of_case on cartella.record (ente_id, case_id, kind) where case_id is not null',
  ...tenantTable('record', 'select, insert, update'),
  `create table cartella.record_version (
     ente_id uuid not null, record_id uuid not null, version integer not null, assertion integer not null,
     valid_from date, valid_to date, recorded_at timestamptz(3) not null, operator_id uuid,
     body jsonb not null, digest text not null,
     primary key (ente_id, record_id, version),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id))`,
  ...tenantTable('record_version', 'select, insert'),
  ...appendOnly('record_version', 'cartella_disposal'),
  `create table cartella.record_link (
     ente_id uuid not null, record_id uuid not null, path text not null, target_kind text not null, target_id uuid not null,
     primary key (ente_id, record_id, path, target_id),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id),
     foreign key (ente_id, target_id) references cartella.record (ente_id, id))`,
  'create index record_link_target on cartella.record_link (ente_id, target_id, record_id)',
  ...tenantTable('record_link', 'select, insert, delete'),
  // The cases through which a record is reached: its own, or, for persons and households, those that speak of them.
  `create view cartella.case_reach with (security_invoker = true) as
     select ente_id, id as record_id, case_id from cartella.record where case_id is not null
     union all
     select link.ente_id, link.target_id, source.case_id
       from cartella.record_link link
       join cartella.record source on source.ente_id = link.ente_id and source.id = link.record_id
      where link.target_kind in ('person', 'household') and source.case_id is not null
     union all
     select member.ente_id, member.target_id, source.case_id
       from cartella.record_link member
       join cartella.record household on household.ente_id = member.ente_id and household.id = member.record_id and household.kind = 'household'
       join cartella.record_link link on link.ente_id = household.ente_id and link.target_id = household.id
       join cartella.record source on source.ente_id = link.ente_id and source.id = link.record_id
      where member.target_kind = 'person' and source.case_id is not null`,
  'grant select on cartella.case_reach to cartella_app',
];
