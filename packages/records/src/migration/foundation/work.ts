import { tenantTable } from '../statements';

const own = 'operator_id = (select cartella.operator())';

/** What an operator has at hand: drafts, answers to repeated requests, notices. */
export const work: readonly string[] = [
  `create table cartella.draft (
     ente_id uuid not null, operator_id uuid not null, key text not null, version integer not null, body jsonb not null,
     saved_at timestamptz(3) not null,
     primary key (ente_id, operator_id, key))`,
  ...tenantTable('draft', 'select, insert, update, delete', own),
  `create table cartella.idempotency (
     ente_id uuid not null, operator_id uuid not null, key text not null, fingerprint text not null, response jsonb not null,
     created_at timestamptz(3) not null,
     primary key (ente_id, operator_id, key))`,
  ...tenantTable('idempotency', 'select, insert, delete', own),
  `create table cartella.notice (
     ente_id uuid not null, id uuid not null, operator_id uuid not null, type text not null, reference uuid not null,
     created_at timestamptz(3) not null, read_at timestamptz(3),
     primary key (ente_id, id))`,
  'create index notice_of_operator on cartella.notice (ente_id, operator_id, created_at desc)',
  ...tenantTable('notice', 'select, insert, update'),
];
