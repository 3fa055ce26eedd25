import { appendOnly, tenantTable } from './statements';

/**
 * Roles are of the whole cluster: another database of it may have made them, or be making them at this moment. The owner takes part in
 * the ones that own a function, and needs CREATEROLE for it unless whoever prepared the cluster has seen to that.
 */
const role = (name: string) => `
do $$ begin
  for attempt in 1..20 loop
    begin
      if not exists (select from pg_roles where rolname = '${name}') then
        create role ${name} nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
      end if;
      begin
        execute format('grant ${name} to %I', current_user);
      exception when insufficient_privilege then null;
      end;
      return;
    exception when duplicate_object or unique_violation or internal_error then perform pg_sleep(0.05);
    end;
  end loop;
  raise exception 'the role ${name} could not be prepared';
end $$`;

const context = [
  'create schema cartella',
  'revoke all on schema cartella from public',
  // The context of the transaction; without one there is no ente and therefore no row.
  `create function cartella.ente() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('cartella.ente_id', true), '')::uuid $$`,
  `create function cartella.operator() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('cartella.operator_id', true), '')::uuid $$`,
  `create function cartella.refuse_change() returns trigger language plpgsql
     as $$ begin raise exception 'rows of % are never changed', tg_table_name using errcode = 'CS001'; end $$`,
  'grant usage on schema cartella to cartella_app, cartella_search, cartella_login',
];

const records = [
  `create table cartella.record (
     ente_id uuid not null, id uuid not null, kind text not null, version integer not null check (version > 0),
     case_id uuid, unit_id uuid, sensitivity text not null, recorded_at timestamptz(3) not null,
     primary key (ente_id, id))`,
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
  ...appendOnly('record_version'),
  `create table cartella.record_link (
     ente_id uuid not null, record_id uuid not null, path text not null, target_kind text not null, target_id uuid not null,
     primary key (ente_id, record_id, path, target_id),
     foreign key (ente_id, record_id) references cartella.record (ente_id, id),
     foreign key (ente_id, target_id) references cartella.record (ente_id, id))`,
  'create index record_link_target on cartella.record_link (ente_id, target_id, record_id)',
  ...tenantTable('record_link', 'select, insert, delete'),
];

const search = [
  'create extension if not exists pg_trgm with schema public',
  'create extension if not exists btree_gin with schema public',
  `create table cartella.person_search (
     ente_id uuid not null, person_id uuid not null, name text not null, tax_code text, date_of_birth date,
     primary key (ente_id, person_id),
     foreign key (ente_id, person_id) references cartella.record (ente_id, id))`,
  'create index person_search_name on cartella.person_search using gin (ente_id, name public.gin_trgm_ops)',
  'create index person_search_tax_code on cartella.person_search (ente_id, tax_code) where tax_code is not null',
  ...tenantTable('person_search', 'select, insert, update, delete'),
  // Trigram operators are not leakproof, so behind row-level security they could not use the index. This function may, and names the ente itself.
  'grant select on cartella.person_search to cartella_search',
  'create policy search on cartella.person_search for select to cartella_search using (true)',
  `create function cartella.search_person(sought text, most integer) returns table (person_id uuid, likeness real)
     language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
       select person_id, public.word_similarity(sought, name) as likeness
       from cartella.person_search
       where ente_id = cartella.ente() and (sought operator(public.<%) name or name like '%' || sought || '%')
       order by likeness desc, name, person_id limit most $$`,
  'grant create on schema cartella to cartella_search',
  'alter function cartella.search_person owner to cartella_search',
  'revoke create on schema cartella from cartella_search',
  'revoke all on function cartella.search_person from public',
  'grant execute on function cartella.search_person to cartella_app',
];

const login = [
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
  'grant create on schema cartella to cartella_login',
  'alter function cartella.login_candidates owner to cartella_login',
  'revoke create on schema cartella from cartella_login',
  'revoke all on function cartella.login_candidates from public',
  'grant execute on function cartella.login_candidates to cartella_app',
  `create table cartella.session (
     ente_id uuid not null, token_digest text not null, operator_id uuid not null, body jsonb not null,
     created_at timestamptz(3) not null, seen_at timestamptz(3) not null, expires_at timestamptz(3) not null,
     primary key (ente_id, token_digest))`,
  'create index session_of_operator on cartella.session (ente_id, operator_id)',
  'create index session_expiry on cartella.session (ente_id, expires_at)',
  ...tenantTable('session', 'select, insert, update, delete'),
];

const work = [
  `create table cartella.case_event (
     ente_id uuid not null, case_id uuid not null, sequence integer not null check (sequence > 0), event jsonb not null,
     recorded_at timestamptz(3) not null, operator_id uuid,
     primary key (ente_id, case_id, sequence),
     foreign key (ente_id, case_id) references cartella.record (ente_id, id))`,
  ...tenantTable('case_event', 'select, insert'),
  ...appendOnly('case_event'),
  `create table cartella.draft (
     ente_id uuid not null, operator_id uuid not null, key text not null, version integer not null, body jsonb not null,
     saved_at timestamptz(3) not null,
     primary key (ente_id, operator_id, key))`,
  ...tenantTable('draft', 'select, insert, update, delete', 'operator_id = (select cartella.operator())'),
  `create table cartella.idempotency (
     ente_id uuid not null, operator_id uuid not null, key text not null, fingerprint text not null, response jsonb not null,
     created_at timestamptz(3) not null,
     primary key (ente_id, operator_id, key))`,
  ...tenantTable('idempotency', 'select, insert, delete', 'operator_id = (select cartella.operator())'),
];

const exchange = [
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
];

const audit = [
  `create table cartella.audit_head (
     ente_id uuid not null primary key, length bigint not null, hash bytea not null)`,
  ...tenantTable('audit_head', 'select'),
  `create table cartella.audit (
     ente_id uuid not null, sequence bigint not null, entry text not null, hash bytea not null,
     primary key (ente_id, sequence))`,
  ...tenantTable('audit', 'select'),
  ...appendOnly('audit'),
  `create table cartella.audit_subject (
     ente_id uuid not null, subject_id uuid not null, sequence bigint not null,
     primary key (ente_id, subject_id, sequence),
     foreign key (ente_id, sequence) references cartella.audit (ente_id, sequence))`,
  ...tenantTable('audit_subject', 'select'),
  ...appendOnly('audit_subject'),
  // The only way to write the audit: it numbers and chains, one writer at a time for each ente.
  `create function cartella.append_audit(entries text[]) returns bigint
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare
       holder uuid := cartella.ente();
       last bigint; head bytea; line text;
     begin
       insert into cartella.audit_head values (holder, 0, sha256(convert_to(holder::text, 'UTF8'))) on conflict do nothing;
       select length, hash into last, head from cartella.audit_head where ente_id = holder for update;
       foreach line in array entries loop
         last := last + 1;
         head := sha256(head || convert_to(line, 'UTF8'));
         insert into cartella.audit values (holder, last, line, head);
         insert into cartella.audit_subject
           select distinct holder, subject::uuid, last from jsonb_array_elements_text(line::jsonb -> 'subjects') as subject;
       end loop;
       update cartella.audit_head set length = last, hash = head where ente_id = holder;
       return last;
     end $$`,
  'revoke all on function cartella.append_audit from public',
  'grant execute on function cartella.append_audit to cartella_app',
];

/** Records, their search, login, work in progress, exchange and audit. */
export const foundation: readonly string[] = [
  ...['cartella_app', 'cartella_search', 'cartella_login'].map(role),
  ...context,
  ...records,
  ...search,
  ...login,
  ...work,
  ...exchange,
  ...audit,
];
