import { definer, tenantTable } from '../statements';

/** Who may enter, and who is in. */
export const login: readonly string[] = [
  `create table cartella.login (
     ente_id uuid not null, subject_digest text not null, operator_id uuid not null,
     primary key (ente_id, subject_digest), unique (ente_id, operator_id),
     foreign key (ente_id, operator_id) references cartella.record (ente_id, id))`,
  'create index login_subject on cartella.login (subject_digest)',
  ...tenantTable('login', 'select, insert, update, delete'),
  // Whoever has just been identified may be known to more than one ente: the one question that is asked before there is a context.
  'grant select on cartella.login to cartella_login',
  'create policy login on cartella.login for select to cartella_login using (true)',
  `create function cartella.login_candidates(digest text) returns table (ente_id uuid, operator_id uuid)
     language sql stable security definer set search_path = pg_catalog, pg_temp as $$
       select ente_id, operator_id from cartella.login where subject_digest = digest order by ente_id $$`,
  ...definer('login_candidates', 'cartella_login'),
  `create table cartella.session (
     ente_id uuid not null, token_digest text not null, operator_id uuid not null, body jsonb not null,
     created_at timestamptz(3) not null, seen_at timestamptz(3) not null, expires_at timestamptz(3) not null,
     primary key (ente_id, token_digest))`,
  'create index session_of_operator on cartella.session (ente_id, operator_id)',
  'create index session_expiry on cartella.session (ente_id, expires_at)',
  ...tenantTable('session', 'select, insert, update, delete'),
];
