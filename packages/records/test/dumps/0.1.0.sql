-- {"enteId":"01a20146-fa91-700a-8cde-fa04e902016d","personId":"01a20146-fac9-7009-bec9-1a7e0a522b1e","fileId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9"}
CREATE SCHEMA cartella;
CREATE SCHEMA cartella_migration;
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE FUNCTION cartella.append_audit(entries text[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
     end $$;
CREATE FUNCTION cartella.destroy_case(which uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
     end $$;
ALTER FUNCTION cartella.destroy_case(which uuid) OWNER TO cartella_disposal;
CREATE FUNCTION cartella.ente() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('cartella.ente', true), '')::uuid $$;
CREATE FUNCTION cartella.enti_with_messages(before timestamp with time zone) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
       select distinct ente_id from cartella.outbox where state = 'waiting' and due_at <= before $$;
ALTER FUNCTION cartella.enti_with_messages(before timestamp with time zone) OWNER TO cartella_relay;
CREATE FUNCTION cartella.instant() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('cartella.instant', true), '')::timestamptz $$;
CREATE FUNCTION cartella.login_candidates(digest text) RETURNS TABLE(ente_id uuid, operator_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
       select ente_id, operator_id from cartella.login where subject_digest = digest order by ente_id $$;
ALTER FUNCTION cartella.login_candidates(digest text) OWNER TO cartella_login;
CREATE FUNCTION cartella.operator() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('cartella.operator', true), '')::uuid $$;
CREATE FUNCTION cartella.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin raise exception 'rows of % are never changed', tg_table_name using errcode = 'CS001'; end $$;
CREATE FUNCTION cartella.search_person(sought text, most integer) RETURNS TABLE(person_id uuid, likeness real)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
       select person_id, public.word_similarity(sought, name) as likeness
       from cartella.person_search
       where ente_id = cartella.ente() and (sought operator(public.<%) name or name like '%' || sought || '%')
       order by likeness desc, name, person_id limit most $$;
ALTER FUNCTION cartella.search_person(sought text, most integer) OWNER TO cartella_search;
CREATE TABLE cartella.allocation (
    ente_id uuid NOT NULL,
    resource_id uuid NOT NULL,
    id uuid NOT NULL,
    amount bigint NOT NULL,
    record_id uuid,
    allocated_at timestamp(3) with time zone NOT NULL,
    released_at timestamp(3) with time zone,
    CONSTRAINT allocation_amount_check CHECK ((amount > 0))
);
ALTER TABLE ONLY cartella.allocation FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.assignment (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source_id uuid,
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by uuid,
    CONSTRAINT assignment_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE ONLY cartella.assignment FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.audit (
    ente_id uuid NOT NULL,
    sequence bigint NOT NULL,
    entry text NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE ONLY cartella.audit FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.audit_head (
    ente_id uuid NOT NULL,
    length bigint NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE ONLY cartella.audit_head FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.audit_subject (
    ente_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    sequence bigint NOT NULL
);
ALTER TABLE ONLY cartella.audit_subject FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.case_event (
    ente_id uuid NOT NULL,
    case_id uuid NOT NULL,
    sequence integer NOT NULL,
    event jsonb NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    operator_id uuid,
    CONSTRAINT case_event_sequence_check CHECK ((sequence > 0))
);
ALTER TABLE ONLY cartella.case_event FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.record (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    case_id uuid,
    unit_id uuid,
    sensitivity text NOT NULL,
    created_by uuid,
    recorded_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT record_version_check CHECK ((version > 0))
);
ALTER TABLE ONLY cartella.record FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.record_link (
    ente_id uuid NOT NULL,
    record_id uuid NOT NULL,
    path text NOT NULL,
    target_kind text NOT NULL,
    target_id uuid NOT NULL
);
ALTER TABLE ONLY cartella.record_link FORCE ROW LEVEL SECURITY;
CREATE VIEW cartella.case_reach WITH (security_invoker='true') AS
 SELECT record.ente_id,
    record.id AS record_id,
    record.case_id
   FROM cartella.record
  WHERE (record.case_id IS NOT NULL)
UNION ALL
 SELECT link.ente_id,
    link.target_id AS record_id,
    source.case_id
   FROM (cartella.record_link link
     JOIN cartella.record source ON (((source.ente_id = link.ente_id) AND (source.id = link.record_id))))
  WHERE ((link.target_kind = ANY (ARRAY['person'::text, 'household'::text])) AND (source.case_id IS NOT NULL))
UNION ALL
 SELECT member.ente_id,
    member.target_id AS record_id,
    source.case_id
   FROM (((cartella.record_link member
     JOIN cartella.record household ON (((household.ente_id = member.ente_id) AND (household.id = member.record_id) AND (household.kind = 'household'::text))))
     JOIN cartella.record_link link ON (((link.ente_id = household.ente_id) AND (link.target_id = household.id))))
     JOIN cartella.record source ON (((source.ente_id = link.ente_id) AND (source.id = link.record_id))))
  WHERE ((member.target_kind = 'person'::text) AND (source.case_id IS NOT NULL));
CREATE TABLE cartella.conflict (
    ente_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL,
    declared_at timestamp(3) with time zone NOT NULL,
    declared_by uuid,
    ended_at timestamp(3) with time zone
);
ALTER TABLE ONLY cartella.conflict FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.delegation (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    kind text NOT NULL,
    act text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by uuid,
    CONSTRAINT delegation_kind_check CHECK ((kind = ANY (ARRAY['delegate'::text, 'accredited'::text])))
);
ALTER TABLE ONLY cartella.delegation FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.document (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    title text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    digest text NOT NULL,
    key_number integer,
    content bytea NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    created_by uuid,
    CONSTRAINT document_size_check CHECK ((size > 0))
);
ALTER TABLE ONLY cartella.document ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE ONLY cartella.document FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.draft (
    ente_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    saved_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY cartella.draft FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.glass (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    reason text NOT NULL,
    explanation text NOT NULL,
    opened_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    reviewed_at timestamp(3) with time zone,
    reviewed_by uuid,
    verdict text,
    CONSTRAINT glass_check CHECK ((reviewed_by <> operator_id)),
    CONSTRAINT glass_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'unjustified'::text])))
);
ALTER TABLE ONLY cartella.glass FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.idempotency (
    ente_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    response jsonb NOT NULL,
    created_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY cartella.idempotency FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.inbox (
    ente_id uuid NOT NULL,
    sender text NOT NULL,
    message_id text NOT NULL,
    type text NOT NULL,
    body jsonb NOT NULL,
    digest text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY cartella.inbox FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.login (
    ente_id uuid NOT NULL,
    subject_digest text NOT NULL,
    operator_id uuid NOT NULL
);
ALTER TABLE ONLY cartella.login FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.notice (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    operator_id uuid NOT NULL,
    type text NOT NULL,
    reference uuid NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    read_at timestamp(3) with time zone
);
ALTER TABLE ONLY cartella.notice FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.opening (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    act text NOT NULL,
    reason text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamp(3) with time zone NOT NULL,
    agreed_by uuid,
    agreed_at timestamp(3) with time zone,
    expires_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    CONSTRAINT opening_check CHECK ((agreed_by <> requested_by)),
    CONSTRAINT opening_check1 CHECK (((agreed_by IS NULL) = (expires_at IS NULL)))
);
ALTER TABLE ONLY cartella.opening FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.outbox (
    ente_id uuid NOT NULL,
    message_id text NOT NULL,
    sequence bigint NOT NULL,
    recipient text NOT NULL,
    type text NOT NULL,
    body jsonb NOT NULL,
    digest text NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp(3) with time zone NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    settled_at timestamp(3) with time zone,
    receipt jsonb,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'accepted'::text, 'refused'::text, 'expired'::text])))
);
ALTER TABLE ONLY cartella.outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE cartella.outbox ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME cartella.outbox_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE cartella.person_search (
    ente_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    tax_code text,
    date_of_birth date
);
ALTER TABLE ONLY cartella.person_search FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.record_version (
    ente_id uuid NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    assertion integer NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp(3) with time zone NOT NULL,
    operator_id uuid,
    body jsonb NOT NULL,
    digest text NOT NULL
);
ALTER TABLE ONLY cartella.record_version FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.resource (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    capacity bigint NOT NULL,
    taken bigint DEFAULT 0 NOT NULL,
    CONSTRAINT resource_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT resource_check CHECK (((taken >= 0) AND (taken <= capacity)))
);
ALTER TABLE ONLY cartella.resource FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.retention (
    ente_id uuid NOT NULL,
    case_id uuid NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    proposed_by uuid,
    proposed_at timestamp(3) with time zone,
    act text,
    authorised_by uuid,
    authorised_at timestamp(3) with time zone,
    certificate jsonb,
    CONSTRAINT retention_check CHECK ((authorised_by <> proposed_by)),
    CONSTRAINT retention_check1 CHECK (((state = ANY (ARRAY['due'::text, 'proposed'::text])) OR ((act IS NOT NULL) AND (authorised_by IS NOT NULL)))),
    CONSTRAINT retention_state_check CHECK ((state = ANY (ARRAY['due'::text, 'proposed'::text, 'authorised'::text, 'destroyed'::text])))
);
ALTER TABLE ONLY cartella.retention FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.sealed_key (
    ente_id uuid NOT NULL,
    class text NOT NULL,
    number integer NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY cartella.sealed_key FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.sealed_part (
    ente_id uuid NOT NULL,
    record_id uuid NOT NULL,
    id uuid NOT NULL,
    class text NOT NULL,
    from_version integer NOT NULL,
    to_version integer,
    key_number integer NOT NULL,
    ciphertext bytea NOT NULL
);
ALTER TABLE ONLY cartella.sealed_part FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.session (
    ente_id uuid NOT NULL,
    token_digest text NOT NULL,
    operator_id uuid NOT NULL,
    body jsonb NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    seen_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY cartella.session FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella.social_case (
    ente_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    unit_id uuid,
    created_by uuid,
    opened_at timestamp(3) with time zone NOT NULL,
    closed_on date
);
ALTER TABLE ONLY cartella.social_case FORCE ROW LEVEL SECURITY;
CREATE TABLE cartella_migration.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE cartella_migration.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 1, '{"action":"create","at":"2026-11-20T09:00:00.000Z","digest":"b68b8a36907a9a255754fb742577cac5a6f7dc959b02b77d302fc38817ab42f9","kind":"person","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","persons":[],"purpose":"care-project","recordId":"01a20146-fac9-7009-bec9-1a7e0a522b1e","roles":["responsabile"],"subjects":["01a20146-fac9-7009-bec9-1a7e0a522b1e"],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d","version":1}', '\xca7b9f312b456ca355213647e359c343a1ca1edb4794c4e67116d45a3ce51659');
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 2, '{"action":"correct","at":"2026-11-20T09:00:00.000Z","digest":"6b93cf32cfd8b121ff41cd041d792fea2300721753ae86ffddc638e837da424a","kind":"person","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","persons":[],"purpose":"care-project","recordId":"01a20146-fac9-7009-bec9-1a7e0a522b1e","roles":["responsabile"],"subjects":["01a20146-fac9-7009-bec9-1a7e0a522b1e"],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d","version":2}', '\x7aab195ea034bc0931e69b2cfd56b335a12da0fe979327648950471fd687fcaf');
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 3, '{"action":"create","at":"2026-11-20T09:00:00.000Z","caseId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9","digest":"878891c86f8a4edb28c0752d7d739c1864c6d0f38c36509d9f574118fec959de","kind":"cartella-sociale","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","persons":["01a20146-fac9-7009-bec9-1a7e0a522b1e"],"purpose":"care-project","recordId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9","roles":["responsabile"],"subjects":["01a20146-fac9-7009-bec9-1a7e0a522b1e","01a20146-fac9-7009-bec9-1c5ac3f6e6f9"],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d","version":1}', '\x6e5cd50926cbffba0b68948ba5086f8db39ecba8e2d357fb6e9844df64534550');
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 4, '{"action":"advance","at":"2026-11-20T09:00:00.000Z","caseId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","purpose":"care-project","roles":["responsabile"],"subjects":["01a20146-fac9-7009-bec9-1c5ac3f6e6f9"],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d","version":1}', '\xa079d7f2e6aa8dacd6ae47d75acf8721bfaa1f5aa519358d6e449a41e4afa6e0');
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 5, '{"action":"send","at":"2026-11-20T09:00:00.000Z","digest":"f6850d24f825bda8774a04034c63b0eea98acbd637cd8c1f4d592318252247ce","kind":"prova","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","purpose":"care-project","reference":"01a20146-fbcb-700e-9dcf-8f4875ce5b56","roles":["responsabile"],"subjects":[],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d"}', '\x991f26c21f7cf5e8d8e9961aeee6e47d67bbf696c371f55cf14654e78050cddd');
INSERT INTO cartella.audit VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 6, '{"action":"attach","at":"2026-11-20T09:00:00.000Z","caseId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9","digest":"0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e","operatorId":"01a20146-fa91-700a-8cde-fc69697f366f","outcome":"done","purpose":"care-project","recordId":"01a20146-fac9-7009-bec9-1c5ac3f6e6f9","reference":"01a20146-fbdc-700d-bced-91dc7f408092","roles":["responsabile"],"subjects":["01a20146-fac9-7009-bec9-1c5ac3f6e6f9"],"unitId":"01a20146-fa91-700a-8cdf-02baec522d2d"}', '\xdf658fa7af05c9cead8e18a4c50852653d5071dc03a1ca638b8ea529c3d284ca');
INSERT INTO cartella.audit_head VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', 6, '\xdf658fa7af05c9cead8e18a4c50852653d5071dc03a1ca638b8ea529c3d284ca');
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 1);
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 2);
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 3);
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 3);
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 4);
INSERT INTO cartella.audit_subject VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 6);
INSERT INTO cartella.case_event VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 1, '{"type": "opened"}', '2026-11-20 09:00:00+00', '01a20146-fa91-700a-8cde-fc69697f366f');
INSERT INTO cartella.document VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fbdc-700d-bced-91dc7f408092', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 'Relazione', 'application/pdf', 9, '0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e', NULL, '\x255044462d312e370a', '2026-11-20 09:00:00+00', '01a20146-fa91-700a-8cde-fc69697f366f');
INSERT INTO cartella.draft VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fa91-700a-8cde-fc69697f366f', 'bozza', 1, '{"a": 1}', '2026-11-20 09:00:00+00');
INSERT INTO cartella.outbox OVERRIDING SYSTEM VALUE VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fbcb-700e-9dcf-8f4875ce5b56', 1, 'altro-ente', 'prova', '{"personId": "01a20146-fac9-7009-bec9-1a7e0a522b1e"}', 'f6850d24f825bda8774a04034c63b0eea98acbd637cd8c1f4d592318252247ce', 'waiting', 0, '2026-11-20 09:00:00+00', '2026-11-20 09:00:00+00', NULL, NULL);
INSERT INTO cartella.person_search VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 'prova alba albina', NULL, NULL);
INSERT INTO cartella.record VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 'person', 2, NULL, '01a20146-fa91-700a-8cdf-02baec522d2d', 'common', '01a20146-fa91-700a-8cde-fc69697f366f', '2026-11-20 09:00:00+00');
INSERT INTO cartella.record VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 'cartella-sociale', 1, '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', '01a20146-fa91-700a-8cdf-02baec522d2d', 'special', '01a20146-fa91-700a-8cde-fc69697f366f', '2026-11-20 09:00:00+00');
INSERT INTO cartella.record_link VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', '/personId', 'person', '01a20146-fac9-7009-bec9-1a7e0a522b1e');
INSERT INTO cartella.record_version VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 1, 1, NULL, NULL, '2026-11-20 09:00:00+00', '01a20146-fa91-700a-8cde-fc69697f366f', '{"id": "01a20146-fac9-7009-bec9-1a7e0a522b1e", "data": {"identity": "declared", "givenName": "Alba", "familyName": "Prova"}, "kind": "person", "enteId": "01a20146-fa91-700a-8cde-fa04e902016d", "schema": "person/1.0.0", "version": 1, "provenance": {"source": "declared"}, "recordedAt": "2026-11-20T09:00:00.000Z", "sensitivity": "common"}', 'b68b8a36907a9a255754fb742577cac5a6f7dc959b02b77d302fc38817ab42f9');
INSERT INTO cartella.record_version VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1a7e0a522b1e', 2, 1, NULL, NULL, '2026-11-20 09:00:00+00', '01a20146-fa91-700a-8cde-fc69697f366f', '{"id": "01a20146-fac9-7009-bec9-1a7e0a522b1e", "data": {"alias": "Albina", "identity": "declared", "givenName": "Alba", "familyName": "Prova"}, "kind": "person", "enteId": "01a20146-fa91-700a-8cde-fa04e902016d", "schema": "person/1.0.0", "version": 2, "provenance": {"source": "declared"}, "recordedAt": "2026-11-20T09:00:00.000Z", "sensitivity": "common"}', '6b93cf32cfd8b121ff41cd041d792fea2300721753ae86ffddc638e837da424a');
INSERT INTO cartella.record_version VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 1, 1, NULL, NULL, '2026-11-20 09:00:00+00', '01a20146-fa91-700a-8cde-fc69697f366f', '{"id": "01a20146-fac9-7009-bec9-1c5ac3f6e6f9", "data": {"openedOn": "2026-11-02", "personId": "01a20146-fac9-7009-bec9-1a7e0a522b1e"}, "kind": "cartella-sociale", "enteId": "01a20146-fa91-700a-8cde-fa04e902016d", "schema": "cartella-sociale/1.0.0", "version": 1, "provenance": {"source": "declared"}, "recordedAt": "2026-11-20T09:00:00.000Z", "sensitivity": "special"}', '878891c86f8a4edb28c0752d7d739c1864c6d0f38c36509d9f574118fec959de');
INSERT INTO cartella.social_case VALUES ('01a20146-fa91-700a-8cde-fa04e902016d', '01a20146-fac9-7009-bec9-1c5ac3f6e6f9', 1, '01a20146-fa91-700a-8cdf-02baec522d2d', '01a20146-fa91-700a-8cde-fc69697f366f', '2026-11-20 09:00:00+00', NULL);
INSERT INTO cartella_migration.kysely_migration VALUES ('0001-foundation', '2026-11-22T03:22:38.598Z');
INSERT INTO cartella_migration.kysely_migration_lock VALUES ('migration_lock', 0);
SELECT pg_catalog.setval('cartella.outbox_sequence_seq', 1, true);
ALTER TABLE ONLY cartella.allocation
    ADD CONSTRAINT allocation_pkey PRIMARY KEY (ente_id, resource_id, id);
ALTER TABLE ONLY cartella.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (ente_id);
ALTER TABLE ONLY cartella.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (ente_id, sequence);
ALTER TABLE ONLY cartella.audit_subject
    ADD CONSTRAINT audit_subject_pkey PRIMARY KEY (ente_id, sequence, subject_id);
ALTER TABLE ONLY cartella.case_event
    ADD CONSTRAINT case_event_pkey PRIMARY KEY (ente_id, case_id, sequence);
ALTER TABLE ONLY cartella.conflict
    ADD CONSTRAINT conflict_pkey PRIMARY KEY (ente_id, operator_id, person_id);
ALTER TABLE ONLY cartella.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (ente_id, operator_id, key);
ALTER TABLE ONLY cartella.glass
    ADD CONSTRAINT glass_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (ente_id, operator_id, key);
ALTER TABLE ONLY cartella.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (ente_id, sender, message_id);
ALTER TABLE ONLY cartella.login
    ADD CONSTRAINT login_ente_id_operator_id_key UNIQUE (ente_id, operator_id);
ALTER TABLE ONLY cartella.login
    ADD CONSTRAINT login_pkey PRIMARY KEY (ente_id, subject_digest);
ALTER TABLE ONLY cartella.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.opening
    ADD CONSTRAINT opening_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (ente_id, message_id);
ALTER TABLE ONLY cartella.person_search
    ADD CONSTRAINT person_search_pkey PRIMARY KEY (ente_id, person_id);
ALTER TABLE ONLY cartella.record_link
    ADD CONSTRAINT record_link_pkey PRIMARY KEY (ente_id, record_id, path, target_id);
ALTER TABLE ONLY cartella.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.record_version
    ADD CONSTRAINT record_version_pkey PRIMARY KEY (ente_id, record_id, version);
ALTER TABLE ONLY cartella.resource
    ADD CONSTRAINT resource_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella.retention
    ADD CONSTRAINT retention_pkey PRIMARY KEY (ente_id, case_id);
ALTER TABLE ONLY cartella.sealed_key
    ADD CONSTRAINT sealed_key_pkey PRIMARY KEY (ente_id, class, number);
ALTER TABLE ONLY cartella.sealed_part
    ADD CONSTRAINT sealed_part_pkey PRIMARY KEY (ente_id, record_id, id);
ALTER TABLE ONLY cartella.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (ente_id, token_digest);
ALTER TABLE ONLY cartella.social_case
    ADD CONSTRAINT social_case_pkey PRIMARY KEY (ente_id, id);
ALTER TABLE ONLY cartella_migration.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY cartella_migration.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
CREATE INDEX assignment_of_case ON cartella.assignment USING btree (ente_id, case_id);
CREATE INDEX assignment_of_operator ON cartella.assignment USING btree (ente_id, operator_id, case_id);
CREATE UNIQUE INDEX assignment_source ON cartella.assignment USING btree (ente_id, source_id, operator_id) WHERE (source_id IS NOT NULL);
CREATE INDEX audit_of_subject ON cartella.audit_subject USING btree (ente_id, subject_id, sequence);
CREATE INDEX delegation_of_body ON cartella.delegation USING btree (ente_id, body_id);
CREATE INDEX document_of_record ON cartella.document USING btree (ente_id, record_id);
CREATE INDEX glass_of_operator ON cartella.glass USING btree (ente_id, operator_id, expires_at);
CREATE INDEX glass_to_review ON cartella.glass USING btree (ente_id, opened_at) WHERE (reviewed_at IS NULL);
CREATE INDEX login_subject ON cartella.login USING btree (subject_digest);
CREATE INDEX notice_of_operator ON cartella.notice USING btree (ente_id, operator_id, created_at DESC);
CREATE INDEX opening_of_record ON cartella.opening USING btree (ente_id, record_id);
CREATE INDEX outbox_due ON cartella.outbox USING btree (ente_id, due_at, sequence) WHERE (state = 'waiting'::text);
CREATE INDEX person_search_birth ON cartella.person_search USING btree (ente_id, date_of_birth) WHERE (date_of_birth IS NOT NULL);
CREATE INDEX person_search_name ON cartella.person_search USING gin (ente_id, name public.gin_trgm_ops);
CREATE INDEX person_search_tax_code ON cartella.person_search USING btree (ente_id, tax_code) WHERE (tax_code IS NOT NULL);
CREATE INDEX record_link_target ON cartella.record_link USING btree (ente_id, target_id, record_id);
CREATE INDEX record_of_case ON cartella.record USING btree (ente_id, case_id, kind) WHERE (case_id IS NOT NULL);
CREATE INDEX record_of_kind ON cartella.record USING btree (ente_id, kind, recorded_at DESC, id);
CREATE INDEX retention_state ON cartella.retention USING btree (ente_id, state, due_on);
CREATE INDEX session_expiry ON cartella.session USING btree (ente_id, expires_at);
CREATE INDEX session_of_operator ON cartella.session USING btree (ente_id, operator_id);
CREATE INDEX social_case_of_unit ON cartella.social_case USING btree (ente_id, unit_id);
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.audit FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.audit_subject FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.case_event FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.document FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.inbox FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.record_version FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON cartella.sealed_key FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.audit FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.audit_subject FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.case_event FOR EACH ROW WHEN ((CURRENT_USER <> 'cartella_disposal'::name)) EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.inbox FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.record_version FOR EACH ROW WHEN ((CURRENT_USER <> 'cartella_disposal'::name)) EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON cartella.sealed_key FOR EACH ROW EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.audit FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.audit_subject FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.case_event FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.inbox FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.record_version FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cartella.sealed_key FOR EACH STATEMENT EXECUTE FUNCTION cartella.refuse_change();
ALTER TABLE ONLY cartella.allocation
    ADD CONSTRAINT allocation_ente_id_resource_id_fkey FOREIGN KEY (ente_id, resource_id) REFERENCES cartella.resource(ente_id, id);
ALTER TABLE ONLY cartella.assignment
    ADD CONSTRAINT assignment_ente_id_case_id_fkey FOREIGN KEY (ente_id, case_id) REFERENCES cartella.social_case(ente_id, id);
ALTER TABLE ONLY cartella.assignment
    ADD CONSTRAINT assignment_ente_id_operator_id_fkey FOREIGN KEY (ente_id, operator_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.audit_subject
    ADD CONSTRAINT audit_subject_ente_id_sequence_fkey FOREIGN KEY (ente_id, sequence) REFERENCES cartella.audit(ente_id, sequence);
ALTER TABLE ONLY cartella.case_event
    ADD CONSTRAINT case_event_ente_id_case_id_fkey FOREIGN KEY (ente_id, case_id) REFERENCES cartella.social_case(ente_id, id);
ALTER TABLE ONLY cartella.conflict
    ADD CONSTRAINT conflict_ente_id_person_id_fkey FOREIGN KEY (ente_id, person_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.document
    ADD CONSTRAINT document_ente_id_record_id_fkey FOREIGN KEY (ente_id, record_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.glass
    ADD CONSTRAINT glass_ente_id_case_id_fkey FOREIGN KEY (ente_id, case_id) REFERENCES cartella.social_case(ente_id, id);
ALTER TABLE ONLY cartella.login
    ADD CONSTRAINT login_ente_id_operator_id_fkey FOREIGN KEY (ente_id, operator_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.opening
    ADD CONSTRAINT opening_ente_id_record_id_fkey FOREIGN KEY (ente_id, record_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.person_search
    ADD CONSTRAINT person_search_ente_id_person_id_fkey FOREIGN KEY (ente_id, person_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.record
    ADD CONSTRAINT record_ente_id_case_id_fkey FOREIGN KEY (ente_id, case_id) REFERENCES cartella.social_case(ente_id, id);
ALTER TABLE ONLY cartella.record_link
    ADD CONSTRAINT record_link_ente_id_record_id_fkey FOREIGN KEY (ente_id, record_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.record_link
    ADD CONSTRAINT record_link_ente_id_target_id_fkey FOREIGN KEY (ente_id, target_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.record_version
    ADD CONSTRAINT record_version_ente_id_record_id_fkey FOREIGN KEY (ente_id, record_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE ONLY cartella.retention
    ADD CONSTRAINT retention_ente_id_case_id_fkey FOREIGN KEY (ente_id, case_id) REFERENCES cartella.social_case(ente_id, id);
ALTER TABLE ONLY cartella.sealed_part
    ADD CONSTRAINT sealed_part_ente_id_class_key_number_fkey FOREIGN KEY (ente_id, class, key_number) REFERENCES cartella.sealed_key(ente_id, class, number);
ALTER TABLE ONLY cartella.sealed_part
    ADD CONSTRAINT sealed_part_ente_id_record_id_fkey FOREIGN KEY (ente_id, record_id) REFERENCES cartella.record(ente_id, id);
ALTER TABLE cartella.allocation ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.audit_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.case_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.glass ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.login ENABLE ROW LEVEL SECURITY;
CREATE POLICY login ON cartella.login FOR SELECT TO cartella_login USING (true);
ALTER TABLE cartella.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON cartella.sealed_part AS RESTRICTIVE FOR SELECT TO cartella_app USING ((EXISTS ( SELECT
   FROM cartella.opening o
  WHERE ((o.ente_id = sealed_part.ente_id) AND (o.record_id = sealed_part.record_id) AND (o.requested_by = ( SELECT cartella.operator() AS operator)) AND (o.ended_at IS NULL) AND (o.expires_at > ( SELECT cartella.instant() AS instant))))));
ALTER TABLE cartella.opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.person_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.record_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.record_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY relay ON cartella.outbox FOR SELECT TO cartella_relay USING (true);
ALTER TABLE cartella.resource ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.retention ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.sealed_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.sealed_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY search ON cartella.person_search FOR SELECT TO cartella_search USING (true);
ALTER TABLE cartella.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE cartella.social_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON cartella.allocation USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.assignment USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.audit USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.audit_head USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.audit_subject USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.case_event USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.conflict USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.delegation USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.document USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.draft USING (((ente_id = ( SELECT cartella.ente() AS ente)) AND (operator_id = ( SELECT cartella.operator() AS operator)))) WITH CHECK (((ente_id = ( SELECT cartella.ente() AS ente)) AND (operator_id = ( SELECT cartella.operator() AS operator))));
CREATE POLICY tenant ON cartella.glass USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.idempotency USING (((ente_id = ( SELECT cartella.ente() AS ente)) AND (operator_id = ( SELECT cartella.operator() AS operator)))) WITH CHECK (((ente_id = ( SELECT cartella.ente() AS ente)) AND (operator_id = ( SELECT cartella.operator() AS operator))));
CREATE POLICY tenant ON cartella.inbox USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.login USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.notice USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.opening USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.outbox USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.person_search USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.record USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.record_link USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.record_version USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.resource USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.retention USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.sealed_key USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.sealed_part USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.session USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
CREATE POLICY tenant ON cartella.social_case USING ((ente_id = ( SELECT cartella.ente() AS ente))) WITH CHECK ((ente_id = ( SELECT cartella.ente() AS ente)));
GRANT USAGE ON SCHEMA cartella TO cartella_app;
GRANT USAGE ON SCHEMA cartella TO cartella_search;
GRANT USAGE ON SCHEMA cartella TO cartella_login;
GRANT USAGE ON SCHEMA cartella TO cartella_relay;
GRANT USAGE ON SCHEMA cartella TO cartella_disposal;
REVOKE ALL ON FUNCTION cartella.append_audit(entries text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION cartella.append_audit(entries text[]) TO cartella_app;
REVOKE ALL ON FUNCTION cartella.destroy_case(which uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION cartella.destroy_case(which uuid) TO cartella_app;
REVOKE ALL ON FUNCTION cartella.enti_with_messages(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION cartella.enti_with_messages(before timestamp with time zone) TO cartella_app;
REVOKE ALL ON FUNCTION cartella.login_candidates(digest text) FROM PUBLIC;
GRANT ALL ON FUNCTION cartella.login_candidates(digest text) TO cartella_app;
REVOKE ALL ON FUNCTION cartella.search_person(sought text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION cartella.search_person(sought text, most integer) TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.allocation TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.assignment TO cartella_app;
GRANT SELECT ON TABLE cartella.audit TO cartella_app;
GRANT SELECT ON TABLE cartella.audit_head TO cartella_app;
GRANT SELECT ON TABLE cartella.audit_subject TO cartella_app;
GRANT SELECT,INSERT ON TABLE cartella.case_event TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.case_event TO cartella_disposal;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.record TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.record TO cartella_disposal;
GRANT SELECT,INSERT,DELETE ON TABLE cartella.record_link TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.record_link TO cartella_disposal;
GRANT SELECT ON TABLE cartella.case_reach TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.conflict TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.delegation TO cartella_app;
GRANT SELECT,INSERT ON TABLE cartella.document TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.document TO cartella_disposal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE cartella.draft TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.glass TO cartella_app;
GRANT SELECT,INSERT,DELETE ON TABLE cartella.idempotency TO cartella_app;
GRANT SELECT,INSERT ON TABLE cartella.inbox TO cartella_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE cartella.login TO cartella_app;
GRANT SELECT ON TABLE cartella.login TO cartella_login;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.notice TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.opening TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.opening TO cartella_disposal;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.outbox TO cartella_app;
GRANT SELECT(ente_id) ON TABLE cartella.outbox TO cartella_relay;
GRANT SELECT(state) ON TABLE cartella.outbox TO cartella_relay;
GRANT SELECT(due_at) ON TABLE cartella.outbox TO cartella_relay;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE cartella.person_search TO cartella_app;
GRANT SELECT ON TABLE cartella.person_search TO cartella_search;
GRANT SELECT,DELETE ON TABLE cartella.person_search TO cartella_disposal;
GRANT SELECT,INSERT ON TABLE cartella.record_version TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.record_version TO cartella_disposal;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.resource TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.retention TO cartella_app;
GRANT SELECT,UPDATE ON TABLE cartella.retention TO cartella_disposal;
GRANT SELECT,INSERT ON TABLE cartella.sealed_key TO cartella_app;
GRANT SELECT,INSERT ON TABLE cartella.sealed_part TO cartella_app;
GRANT SELECT,DELETE ON TABLE cartella.sealed_part TO cartella_disposal;
GRANT UPDATE(to_version) ON TABLE cartella.sealed_part TO cartella_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE cartella.session TO cartella_app;
GRANT SELECT,INSERT,UPDATE ON TABLE cartella.social_case TO cartella_app;
