import { tenantTable } from '../statements';

/** Documents of a record: the bytes, and what is known of them. */
export const document: readonly string[] = [
  `create table cartella.document (
     ente_id uuid not null, id uuid not null, record_id uuid not null, title text not null, media_type text not null,
     size integer not null check (size > 0), digest text not null, key_number integer, content bytea not null,
     created_at timestamptz(3) not null, created_by uuid,
     primary key (ente_id, id),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id))`,
  'create index document_of_record on cartella.document (ente_id, record_id)',
  ...tenantTable('document', 'select, insert'),
  `create trigger never_changed before update on cartella.document for each row execute function cartella.refuse_change()`,
  'alter table cartella.document alter column content set storage external',
];
