import { tenantTable } from '../statements';

/** What there is only so much of: places, hours, budget. */
export const resource: readonly string[] = [
  `create table cartella.resource (
     ente_id uuid not null, id uuid not null, capacity bigint not null check (capacity >= 0), taken bigint not null default 0,
     primary key (ente_id, id), check (taken between 0 and capacity))`,
  ...tenantTable('resource', 'select, insert, update'),
  `create table cartella.allocation (
     ente_id uuid not null, resource_id uuid not null, id uuid not null, amount bigint not null check (amount > 0), record_id uuid,
     allocated_at timestamptz(3) not null, released_at timestamptz(3),
     primary key (ente_id, resource_id, id),
     foreign key (ente_id, resource_id) references cartella.resource (ente_id, id))`,
  ...tenantTable('allocation', 'select, insert, update'),
];
