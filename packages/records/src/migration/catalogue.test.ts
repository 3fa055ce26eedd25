import { expect, test } from 'vitest';
import { onBothDatabases } from '../../test/databases';

onBothDatabases('the catalogue', ({ asSuperuser }) => {
  test('every table has forced row-level security, on the ente, for every command', async () => {
    const tables = await asSuperuser<{ name: string; enabled: boolean; forced: boolean; policies: string }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select string_agg(p.polname || ' ' || p.polcmd::text || ' ' || pg_get_expr(p.polqual, p.polrelid), '; ' order by p.polname)
          from pg_policy p where p.polrelid = c.oid and p.polroles = '{0}' and p.polpermissive) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'cartella' and c.relkind in ('r', 'p') order by 1`);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(table, table.name).toMatchObject({ enabled: true, forced: true });
      expect(table.policies, table.name).toMatch(/^tenant \* .*ente_id = \( ?SELECT (cartella\.)?ente\(\) AS ente\)/);
    }
  });

  test('policies that see more than one ente are the three that are declared, each for a role of its own', async () => {
    const wide = await asSuperuser(`
      select c.relname as table, r.rolname as role, p.polcmd as command, pg_get_expr(p.polqual, p.polrelid) as condition
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_roles r on r.oid = any (p.polroles)
      where p.polroles <> '{0}' and p.polpermissive order by 1, 2`);
    expect(wide).toEqual([
      { table: 'login', role: 'cartella_login', command: 'r', condition: 'true' },
      { table: 'outbox', role: 'cartella_relay', command: 'r', condition: 'true' },
      { table: 'person_search', role: 'cartella_search', command: 'r', condition: 'true' },
    ]);
  });

  test('every view looks with the rights of who asks, and nothing is materialised', async () => {
    const views = await asSuperuser<{ name: string; kind: string; options: string[] | null }>(`
      select c.relname as name, c.relkind as kind, c.reloptions as options from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'cartella' and c.relkind in ('v', 'm')`);
    expect(views.map(({ name }) => name)).toEqual(['case_reach']);
    for (const view of views) expect(view, view.name).toMatchObject({ kind: 'v', options: ['security_invoker=true'] });
  });

  test('every primary key, unique index and foreign key begins with the ente', async () => {
    const keys = await asSuperuser<{ name: string; first: string }>(`
      select i.relname as name, a.attname as first from pg_index x
      join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where n.nspname = 'cartella' and x.indisunique
      union all
      select c.conname, a.attname from pg_constraint c join pg_class t on t.oid = c.conrelid
      join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
      where n.nspname = 'cartella' and c.contype = 'f'`);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(({ first }) => first !== 'ente_id')).toEqual([]);
  });

  test('the application owns nothing, bypasses nothing, and is nobody else', async () => {
    const [role] = await asSuperuser<object>(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, rolcanlogin,
        (select count(*)::integer from pg_class where relowner = r.oid) as owned,
        (select count(*)::integer from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = 'cartella_app'`);
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolinherit: false,
      rolcanlogin: false,
      owned: 0,
      memberships: 0,
    });
  });

  test('the application may delete or change only what is not part of the story', async () => {
    const grants = await asSuperuser<{ table: string; verb: string }>(`
      select table_name as table, privilege_type as verb from information_schema.role_table_grants
      where grantee = 'cartella_app' and table_schema = 'cartella'`);
    const tablesWith = (verb: string) =>
      grants
        .filter((grant) => grant.verb === verb)
        .map(({ table }) => table)
        .sort();
    expect(tablesWith('DELETE')).toEqual([
      'case_work',
      'draft',
      'idempotency',
      'login',
      'person_name',
      'person_search',
      'record_link',
      'session',
    ]);
    expect(tablesWith('TRUNCATE')).toEqual([]);
    expect(grants.filter(({ table, verb }) => table.startsWith('audit') && verb !== 'SELECT')).toEqual([]);
    expect(tablesWith('UPDATE')).not.toContain('record_version');
  });

  test('functions with rights of their own fix their search path and are closed to the public', async () => {
    const functions = await asSuperuser<{ name: string; owner: string; config: string[] | null; open: boolean }>(`
      select p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as config,
        has_function_privilege('public', p.oid, 'execute') as open
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'cartella' and p.prosecdef order by 1`);
    expect(functions.map(({ name }) => name)).toEqual([
      'append_audit',
      'destroy_case',
      'enti_with_messages',
      'login_candidates',
      'search_person',
    ]);
    for (const { name, config, open } of functions) {
      expect(config?.join(), name).toMatch(/^search_path=pg_catalog,.*pg_temp$/);
      expect(open, name).toBe(false);
    }
  });
});
