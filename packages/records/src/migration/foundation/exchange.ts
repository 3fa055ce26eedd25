import { appendOnly, definer, tenantTable } from '../statements';

/** What goes to other bodies and what comes from them. */
export const exchange: readonly string[] = [
  `create table cartella.outbox (
     ente_id uuid not null, message_id text not null, sequence bigint generated always as identity, recipient text not null,
     type text not null, body jsonb not null, digest text not null,
     state text not null check (state in ('waiting', 'delivered', 'accepted', 'refused', 'expired')),
     attempts integer not null default 0, due_at timestamptz(3) not null, created_at timestamptz(3) not null,
     settled_at timestamptz(3), receipt jsonb,
     primary key (ente_id, message_id))`,
  `create index outbox_due on cartella.outbox (ente_id, due_at, sequence) where state = 'waiting'`,
  ...tenantTable('outbox', 'select, insert, update'),
  `create table cartella.inbox (
     ente_id uuid not null, sender text not null, message_id text not null, type text not null, body jsonb not null,
     digest text not null, received_at timestamptz(3) not null,
     primary key (ente_id, sender, message_id))`,
  ...tenantTable('inbox', 'select, insert'),
  ...appendOnly('inbox'),
  // The relay asks which enti have something to send; nothing else of theirs is seen before their own context.
  'grant select (ente_id, state, due_at) on cartella.outbox to cartella_relay',
  'create policy relay on cartella.outbox for select to cartella_relay using (true)',
  `create function cartella.enti_with_messages(before timestamptz) returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp as $$
       select distinct ente_id from cartella.outbox where state = 'waiting' and due_at <= before $$`,
  ...definer('enti_with_messages', 'cartella_relay'),
];
