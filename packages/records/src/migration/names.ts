import { tenantTable } from './statements';

// Behind everything that begins with a text, in the order of bytes; `!` comes just behind the space, and so behind a whole word.
const last = 'chr(1114111)';

const persons = (from: string, before: string, most: string) => `select n.person_id from cartella.person_name n
  where n.ente_id = holder and n.key >= ${from} collate "C" and n.key < ${before} collate "C" order by n.key limit ${most}`;

const wordFrom = (from: string) => `select split_part(key, ' ', 1) collate "C" from cartella.person_name
  where ente_id = (select cartella.ente()) and key >= ${from} collate "C" and key < sought || ${last} collate "C" order by key limit 1`;

/** The words that were typed, each with its place, as a table of a query. */
export const words = (table: string) => `unnest(words) with ordinality as ${table} (word, place)`;

/**
 * Persons are found by keys in order: their names, each word in turn before each other, so that whatever two of them are typed, in whatever
 * order and however little of the second, those who bear them stand together. A look there costs the same among a hundred thousand persons
 * and among five million; a slip is looked for as each of the words that it may have been meant for. Likeness only puts in order those few
 * who were found.
 */
export const names: readonly string[] = [
  `create table cartella.person_name (
     ente_id uuid not null, key text collate "C" not null, person_id uuid not null,
     primary key (ente_id, key, person_id))`,
  `create function cartella.name_keys(name text) returns setof text language sql immutable parallel safe as $$
     with word as (select word, place from unnest((string_to_array(name, ' '))[1:5]) with ordinality as word (word, place))
     select distinct left(concat_ws(' ', one.word, other.word,
       (select string_agg(word, ' ' order by place) from word where place not in (one.place, other.place))), 120)
     from word one left join word other on other.place <> one.place $$`,
  'alter table cartella.person_search no force row level security',
  'insert into cartella.person_name select ente_id, cartella.name_keys(name), person_id from cartella.person_search',
  'alter table cartella.person_search force row level security',
  ...tenantTable('person_name', 'select, insert, delete'),
  'grant select on cartella.person_name to cartella_search',
  'grant select, delete on cartella.person_name to cartella_disposal',
  // Whatever writes or takes away what a person is found by, this release or the one before.
  `create function cartella.keep_names() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
     if tg_op <> 'INSERT' then
       delete from cartella.person_name n using (select ente_id, person_id, cartella.name_keys(name) as key from gone) g
         where n.ente_id = g.ente_id and n.key = g.key collate "C" and n.person_id = g.person_id;
     end if;
     if tg_op <> 'DELETE' then
       insert into cartella.person_name select ente_id, cartella.name_keys(name), person_id from come;
     end if;
     return null;
   end $$`,
  `create trigger names_come after insert on cartella.person_search referencing new table as come
     for each statement execute function cartella.keep_names()`,
  `create trigger names_change after update on cartella.person_search referencing old table as gone new table as come
     for each statement execute function cartella.keep_names()`,
  `create trigger names_go after delete on cartella.person_search referencing old table as gone
     for each statement execute function cartella.keep_names()`,
  // What may have been meant by a word: a letter too many, too few, in the place of another or of its neighbour; two letters doubled, or not.
  `create function cartella.name_slips(word text) returns setof text language sql immutable parallel safe as $$
     with recursive place as (select left(word, n) as head, substr(word, n + 1) as tail from generate_series(0, char_length(word)) n),
       letter as (select chr(n) as letter from generate_series(97, 122) n union select regexp_split_to_table(word, '')),
       doubling (word, turn) as (
         select word, 0
         union
         select left(d.word, n) || case when substr(d.word, n, 1) = substr(d.word, n + 1, 1)
             then substr(d.word, n + 2) else substr(d.word, n) end, turn + 1
           from doubling d, generate_series(1, char_length(d.word)) n where turn < 2)
     select head || substr(tail, 2) from place where tail <> ''
     union select head || substr(tail, 2, 1) || left(tail, 1) || substr(tail, 3) from place where char_length(tail) > 1
     union select head || letter || substr(tail, 2) from place, letter where tail <> ''
     union select head || letter || tail from place, letter
     union select head || ' ' || tail from place where head <> '' and tail <> ''
     union select doubling.word from doubling $$`,
  // Words that somebody bears: those that one may have been meant for, and those that begin with it.
  `create function cartella.names_alike(sought text) returns setof text language sql stable parallel safe as $$
     select slip from cartella.name_slips(left(sought, 30)) slip, lateral (select from cartella.person_name
       where ente_id = (select cartella.ente()) and key >= slip collate "C" and key < slip || '!' collate "C" order by key limit 1) borne
     where slip <> '' order by public.similarity(slip, sought) desc, slip limit 8 $$`,
  `create function cartella.names_beginning(sought text) returns setof text language sql stable parallel safe as $$
     with recursive next (word) as (
       select (${wordFrom('sought')}) union all select (${wordFrom("next.word || '!'")}) from next where next.word is not null)
     select word from next where word is not null limit 60 $$`,
  `create or replace function cartella.search_person(sought text, most integer) returns table (person_id uuid, likeness real)
     language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
     #variable_conflict use_column
     declare
       holder constant uuid := cartella.ente();
       words constant text[] := (string_to_array(left(sought, 120), ' '))[1:4];
       few constant integer := 50;
       ids uuid[];
     begin
       ids := array(select found.person_id
         from ${words('one')} left join ${words('other')} on other.place <> one.place, concat_ws(' ', one.word, other.word) start,
           lateral (${persons('start', `start || ${last}`, 'most * 2')}) found);
       if cardinality(ids) < few then
         ids := ids || array(
           with meant as materialized (
             select place, word from ${words('typed')} union select place, a from ${words('typed')}, cartella.names_alike(word) a),
           begun as (
             select one.word || ' ' || other.word as start, one.word || ' ' || other.word || ${last} as before
               from meant one join meant other on other.place <> one.place
             union select b || ' ' || other.word, b || ' ' || other.word || ${last}
               from ${words('one')} join ${words('other')} on other.place <> one.place, cartella.names_beginning(one.word) b
             union select start, start || ${last} from (
                 select one.place, one.word || two.word as word from ${words('one')} join ${words('two')} on two.place = one.place + 1) joined
               left join ${words('other')} on other.place not in (joined.place, joined.place + 1),
               unnest(array[concat_ws(' ', joined.word, other.word), concat_ws(' ', other.word, joined.word)]) start
             union select word, word || '!' from meant where cardinality(words) = 1)
           select found.person_id from begun, lateral (${persons('start', 'before', '100')}) found limit 1000);
       end if;
       return query select s.person_id, public.word_similarity(sought, s.name) as likeness
         from (select distinct id from unnest(ids) id) one join lateral (select person_id, name from cartella.person_search
           where ente_id = holder and person_id = one.id) s on true
         order by likeness desc, s.name, s.person_id limit most;
     end $$`,
  // Whoever calls the search, this release or the one before, is answered without it.
  'drop index cartella.person_search_name',
];
