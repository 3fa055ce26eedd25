import { words } from './names';

const keys = (from: string, before: string, most: string) => `select n.person_id, n.key from cartella.person_name n
  where n.ente_id = holder and n.key >= ${from} collate "C" and n.key < ${before} collate "C" order by n.key limit ${most}`;

/**
 * The same persons for less. A key holds the whole name, so that those who were found are put in order without a look at each of them, and
 * who bears just what was typed is like it as far as can be: of a name that thousands share nothing is compared. Told that the search gives
 * back a few, the database fetches just those records.
 */
export const likeness: readonly string[] = [
  `create or replace function cartella.search_person(sought text, most integer) returns table (person_id uuid, likeness real)
     language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
     #variable_conflict use_column
     declare
       holder constant uuid := cartella.ente();
       words constant text[] := (string_to_array(left(sought, 120), ' '))[1:4];
       few constant integer := 50;
       ids uuid[];
       names text[];
     begin
       select array_agg(found.person_id), array_agg(found.key) into ids, names
         from ${words('one')} left join ${words('other')} on other.place <> one.place, concat_ws(' ', one.word, other.word) start,
           lateral (${keys('start', 'start || chr(1114111)', 'most * 2')}) found;
       if coalesce(cardinality(ids), 0) < few then
         with meant as materialized (
           select place, word from ${words('typed')} union select place, a from ${words('typed')}, cartella.names_alike(word) a),
         begun as (
           select one.word || ' ' || other.word as start, one.word || ' ' || other.word || chr(1114111) as before
             from meant one join meant other on other.place <> one.place
           union select b || ' ' || other.word, b || ' ' || other.word || chr(1114111)
             from ${words('one')} join ${words('other')} on other.place <> one.place, cartella.names_beginning(one.word) b
           union select start, start || chr(1114111) from (
               select one.place, one.word || two.word as word from ${words('one')} join ${words('two')} on two.place = one.place + 1) joined
             left join ${words('other')} on other.place not in (joined.place, joined.place + 1),
             unnest(array[concat_ws(' ', joined.word, other.word), concat_ws(' ', other.word, joined.word)]) start
           union select word, word || '!' from meant where cardinality(words) = 1),
         more as (select found.person_id, found.key from begun, lateral (${keys('start', 'before', '100')}) found limit 1000)
         select ids || array_agg(more.person_id), names || array_agg(more.key) into ids, names from more;
       end if;
       return query select id, max(case when starts_with(name || ' ', sought || ' ') then 1 else public.word_similarity(sought, name) end)::real as likeness
         from unnest(ids, names) found (id, name) group by id order by 2 desc, min(name collate "C"), id limit most;
     end $$`,
];
