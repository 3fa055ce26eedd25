import { tenantTable } from './statements';

/**
 * Where each case stands and what it asks for, kept beside its events so that lists are read by index and not by replaying stories: what a
 * procedure says of a case, written in the transaction of the event that changed it.
 */
export const standing: readonly string[] = [
  `create table cartella.case_standing (
     ente_id uuid not null, case_id uuid not null, procedure text not null, state text not null, outcome text, responsible_id uuid,
     unit_id uuid, opened_on date not null, moved_at timestamptz(3) not null, due_on date,
     primary key (ente_id, case_id),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id) on delete cascade)`,
  // Cases that are there already: where their last event left them. What they ask for comes with their next one.
  'alter table cartella.case_event no force row level security',
  `insert into cartella.case_standing (ente_id, case_id, procedure, state, outcome, responsible_id, unit_id, opened_on, moved_at)
     select ente_id, case_id, (array_agg(event -> 'procedure' ->> 'id' order by sequence))[1],
       (array_agg(coalesce(event ->> 'to', event ->> 'state') order by sequence desc)
         filter (where event ->> 'type' in ('step-done', 'case-migrated')))[1],
       (array_agg(event ->> 'outcome' order by sequence desc) filter (where event ->> 'type' = 'step-done'))[1],
       (array_agg((event ->> 'responsible')::uuid order by sequence desc) filter (where event ->> 'responsible' is not null))[1],
       (array_agg((event ->> 'unitId')::uuid order by sequence desc) filter (where event ->> 'unitId' is not null))[1],
       (array_agg((event ->> 'date')::date order by sequence))[1], max(recorded_at)
     from cartella.case_event group by ente_id, case_id
     having (array_agg(event ->> 'type' order by sequence))[1] = 'step-done'`,
  'alter table cartella.case_event force row level security',
  'create index case_standing_moved on cartella.case_standing (ente_id, moved_at desc, case_id)',
  'create index case_standing_responsible on cartella.case_standing (ente_id, responsible_id, moved_at desc)',
  'create index case_standing_unit on cartella.case_standing (ente_id, unit_id, moved_at desc)',
  ...tenantTable('case_standing', 'select, insert, update'),
  `create table cartella.case_work (
     ente_id uuid not null, case_id uuid not null, position smallint not null, rank smallint not null, kind text not null,
     subject text not null, reason text not null, roles text[] not null, body_id uuid, operator_id uuid, unit_id uuid, responsible_id uuid,
     shown_from date, due_on date, due_at timestamptz(3), since date,
     primary key (ente_id, case_id, position),
     foreign key (ente_id, case_id) references cartella.social_case (ente_id, id) on delete cascade)`,
  // What waits for its day is found by that day, the rest in the order of lists: neither reads what nobody is shown.
  `create index case_work_by_day on cartella.case_work (ente_id, shown_from) where shown_from is not null`,
  `create index case_work_in_order on cartella.case_work (ente_id, rank, due_on, case_id, position) where shown_from is null`,
  ...tenantTable('case_work', 'select, insert, delete'),
];
