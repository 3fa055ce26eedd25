/** The entries that leave together are chained one after the other and written at once: two statements for all of them, not for each. */
export const together: readonly string[] = [
  `create or replace function cartella.append_audit(entries text[]) returns bigint
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare
       holder uuid := cartella.ente();
       last bigint; head bytea; line text; hashes bytea[];
     begin
       select length, hash into last, head from cartella.audit_head where ente_id = holder for update;
       if not found then
         insert into cartella.audit_head values (holder, 0, sha256(convert_to(holder::text, 'UTF8'))) on conflict do nothing;
         select length, hash into last, head from cartella.audit_head where ente_id = holder for update;
       end if;
       foreach line in array entries loop
         head := sha256(head || convert_to(line, 'UTF8'));
         hashes := hashes || head;
       end loop;
       insert into cartella.audit
         select holder, last + place, entry, hash from unnest(entries, hashes) with ordinality as chained (entry, hash, place);
       insert into cartella.audit_subject
         select distinct holder, subject::uuid, last + place from unnest(entries) with ordinality as chained (entry, place),
           jsonb_array_elements_text(entry::jsonb -> 'subjects') as subject;
       last := last + cardinality(entries);
       update cartella.audit_head set length = last, hash = head where ente_id = holder;
       return last;
     end $$`,
];
