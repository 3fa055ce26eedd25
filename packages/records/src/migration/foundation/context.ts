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

const setting = (name: string, type: string) => `
create function cartella.${name}() returns ${type} language sql stable parallel safe
  as $$ select nullif(current_setting('cartella.${name}', true), '')::${type} $$`;

/** The roles, and the context that policies read; without one there is no ente and therefore no row. */
export const context: readonly string[] = [
  ...['cartella_app', 'cartella_search', 'cartella_login', 'cartella_relay', 'cartella_disposal'].map(role),
  'create schema cartella',
  'revoke all on schema cartella from public',
  setting('ente', 'uuid'),
  setting('operator', 'uuid'),
  setting('instant', 'timestamptz'),
  `create function cartella.refuse_change() returns trigger language plpgsql
     as $$ begin raise exception 'rows of % are never changed', tg_table_name using errcode = 'CS001'; end $$`,
  'grant usage on schema cartella to cartella_app, cartella_search, cartella_login, cartella_relay, cartella_disposal',
];
