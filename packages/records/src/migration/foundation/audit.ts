import { appendOnly, tenantTable } from '../statements';

/** Who did what, chained. */
export const audit: readonly string[] = [
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
     primary key (ente_id, sequence, subject_id),
     foreign key (ente_id, sequence) references cartella.audit (ente_id, sequence))`,
  'create index audit_of_subject on cartella.audit_subject (ente_id, subject_id, sequence)',
  ...tenantTable('audit_subject', 'select'),
  ...appendOnly('audit_subject'),
  // The only way to write the audit: it numbers and chains, one writer at a time for each ente.
  `create function cartella.append_audit(entries text[]) returns bigint
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare
       holder uuid := cartella.ente();
       last bigint; head bytea; line text;
     begin
       select length, hash into last, head from cartella.audit_head where ente_id = holder for update;
       if not found then
         insert into cartella.audit_head values (holder, 0, sha256(convert_to(holder::text, 'UTF8'))) on conflict do nothing;
         select length, hash into last, head from cartella.audit_head where ente_id = holder for update;
       end if;
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
