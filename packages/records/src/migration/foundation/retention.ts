import { definer, tenantTable } from '../statements';

const erased = ['record_link', 'person_search', 'sealed_part', 'opening', 'record_version'];

/** The end of keeping: from the day it is due to the certificate that it was done. */
export const retention: readonly string[] = [
  `create table cartella.retention (
     ente_id uuid not null, case_id uuid not null, due_on date not null,
     state text not null check (state in ('due', 'proposed', 'authorised', 'destroyed')),
     proposed_by uuid, proposed_at timestamptz(3), act text, authorised_by uuid, authorised_at timestamptz(3),
     certificate jsonb,
     primary key (ente_id, case_id), check (authorised_by <> proposed_by),
     check (state in ('due', 'proposed') or (act is not null and authorised_by is not null)),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id))`,
  'create index retention_state on cartella.retention (ente_id, state, due_on)',
  ...tenantTable('retention', 'select, insert, update'),
  ...[...erased, 'record', 'case_event', 'document'].map(
    (table) => `grant select, delete on cartella.${table} to cartella_disposal`,
  ),
  'grant select, update on cartella.retention to cartella_disposal',
  // The only way to delete what was recorded: an authorised act, once, for one case.
  `create function cartella.destroy_case(which uuid) returns jsonb
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare
       holder uuid := cartella.ente();
       gone uuid[]; made jsonb;
     begin
       perform from cartella.retention where ente_id = holder and case_id = which and state = 'authorised' for update;
       if not found then raise exception 'no authorised act' using errcode = 'CS002'; end if;
       select array_agg(id) into gone from cartella.record where ente_id = holder and case_id = which;
       select jsonb_build_object('records', count(distinct record_id), 'versions', count(*),
           'digest', encode(sha256(convert_to(coalesce(string_agg(digest, '' order by record_id, version), ''), 'UTF8')), 'hex'))
         into made from cartella.record_version where ente_id = holder and record_id = any (gone);
       delete from cartella.record_link where ente_id = holder and (record_id = any (gone) or target_id = any (gone));
       delete from cartella.document where ente_id = holder and record_id = any (gone);
       delete from cartella.opening where ente_id = holder and record_id = any (gone);
       delete from cartella.sealed_part where ente_id = holder and record_id = any (gone);
       delete from cartella.record_version where ente_id = holder and record_id = any (gone);
       delete from cartella.record where ente_id = holder and id = any (gone);
       delete from cartella.case_event where ente_id = holder and case_id = which;
       update cartella.retention r set state = 'destroyed', certificate = made
         where r.ente_id = holder and r.case_id = which;
       return made;
     end $$`,
  ...definer('destroy_case', 'cartella_disposal'),
];
