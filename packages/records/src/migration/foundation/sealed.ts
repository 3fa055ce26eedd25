import { appendOnly, tenantTable } from '../statements';

/** What is encrypted apart, and who may open it. */
export const sealed: readonly string[] = [
  `create table cartella.sealed_key (
     ente_id uuid not null, class text not null, number integer not null, wrapped bytea not null, created_at timestamptz(3) not null,
     primary key (ente_id, class, number))`,
  ...tenantTable('sealed_key', 'select, insert'),
  `create table cartella.opening (
     ente_id uuid not null, id uuid not null, record_id uuid not null, act text not null, reason text not null,
     requested_by uuid not null, requested_at timestamptz(3) not null,
     agreed_by uuid, agreed_at timestamptz(3), expires_at timestamptz(3), ended_at timestamptz(3),
     primary key (ente_id, id), check (agreed_by <> requested_by), check ((agreed_by is null) = (expires_at is null)),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id))`,
  'create index opening_of_record on cartella.opening (ente_id, record_id)',
  ...tenantTable('opening', 'select, insert, update'),
  `create table cartella.sealed_part (
     ente_id uuid not null, record_id uuid not null, id uuid not null, class text not null,
     from_version integer not null, to_version integer, key_number integer not null, ciphertext bytea not null,
     primary key (ente_id, record_id, id),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id),
     foreign key (ente_id, class, key_number) references cartella.sealed_key (ente_id, class, number))`,
  ...tenantTable('sealed_part', 'select, insert, update (to_version)'),
  // Even the bytes come out only for whom another person agreed to open the record.
  `create policy opened on cartella.sealed_part as restrictive for select to cartella_app using (exists (
     select from cartella.opening o where o.ente_id = sealed_part.ente_id and o.record_id = sealed_part.record_id
       and o.requested_by = (select cartella.operator()) and o.ended_at is null and o.expires_at > (select cartella.instant())))`,
  ...appendOnly('sealed_key'),
];
