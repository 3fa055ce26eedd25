import { definer, tenantTable } from '../statements';

/** What persons are found by. */
export const search: readonly string[] = [
  'create extension if not exists pg_trgm with schema public',
  'create extension if not exists btree_gin with schema public',
  `create table cartella.person_search (
     ente_id uuid not null, person_id uuid not null, name text not null, tax_code text, date_of_birth date,
     primary key (ente_id, person_id),
     foreign key (ente_id, person_id) references cartella.record (ente_id, id))`,
  'create index person_search_name on cartella.person_search using gin (ente_id, name public.gin_trgm_ops)',
  'create index person_search_tax_code on cartella.person_search (ente_id, tax_code) where tax_code is not null',
  'create index person_search_birth on cartella.person_search (ente_id, date_of_birth) where date_of_birth is not null',
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
  ...definer('search_person', 'cartella_search'),
];
