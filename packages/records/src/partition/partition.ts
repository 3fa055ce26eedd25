import { KitError } from '@cartella/core';
import { toKitError } from '../database/failure';
import { connectPostgres } from '../database/postgres';

/** What is divided, and how. */
export interface PartitionOptions {
  /** PostgreSQL, as the owner of the schema; nobody else may be at work. */
  readonly ownerUrl: string;
  /** Into how many parts, 2–1024. */
  readonly parts: number;
  /** Tables that grow without end and that no other one points to, unless told otherwise. */
  readonly tables?: readonly string[];
}

/** Tables that grow with every reading and writing, and that no other table points to. */
export const growingTables = ['audit', 'audit_subject', 'case_event', 'person_name', 'record_version'] as const;

interface Definition {
  readonly text: string;
}

type Ask = <Row = Definition>(sql: string) => Promise<readonly Row[]>;

/**
 * Divides tables into parts by the hash of the ente, in one transaction: rows, keys, indexes, triggers, policies and rights stay as they
 * are, and the code cannot tell. A table that is divided already is left as it is.
 *
 * @returns Tables that were divided.
 * @throws {@link KitError} `invalid-argument` for a table that cannot be divided; `integrity` when a row was lost on the way.
 */
export async function partitionTables({
  ownerUrl,
  parts,
  tables = growingTables,
}: PartitionOptions): Promise<string[]> {
  if (!Number.isInteger(parts) || parts < 2 || parts > 1024)
    throw new KitError('invalid-argument', 'a table is divided into 2 to 1024 parts');
  const { pool } = connectPostgres(ownerUrl, { connections: 1 });
  const client = await pool.connect().catch((error: unknown) => {
    throw toKitError(error);
  });
  const ask = (async (sql: string) => (await client.query(sql, [])).rows) as Ask;
  const divided: string[] = [];
  try {
    await ask('begin');
    for (const table of tables) if (await divide(ask, table, parts)) divided.push(table);
    await ask('commit');
    return divided;
  } catch (error) {
    await ask('rollback').catch(() => undefined);
    throw toKitError(error);
  } finally {
    client.release();
    await pool.end();
  }
}

async function divide(ask: Ask, table: string, parts: number): Promise<boolean> {
  if (!/^[a-z_]{1,40}$/.test(table)) throw new KitError('invalid-argument', 'the table has an unusual name');
  const whole = `'cartella.${table}'::regclass`;
  const [found] = await ask<{ kind: string; pointed: boolean }>(
    `select c.relkind as kind, exists (select from pg_constraint f where f.confrelid = c.oid) or exists (select from pg_depend d
       join pg_rewrite r on r.oid = d.objid where d.refobjid = c.oid and d.classid = 'pg_rewrite'::regclass) as pointed
     from pg_class c where c.oid = to_regclass('cartella.${table}')`,
  );
  if (found?.kind === 'p') return false;
  if (found?.kind !== 'r' || found.pointed)
    throw new KitError('invalid-argument', 'no such table, or others point to it');
  const textsOf = async (sql: string) => (await ask(sql)).map(({ text }) => text);
  const keys = await textsOf(
    `select format('alter table cartella.${table} add constraint %I %s', conname, pg_get_constraintdef(oid)) as text
     from pg_constraint where conrelid = ${whole} and contype in ('p', 'u', 'f') order by contype desc, conname`,
  );
  const pointedTo = await textsOf(
    `select distinct confrelid::regclass::text as text from pg_constraint where conrelid = ${whole} and contype = 'f' and confrelid <> conrelid`,
  );
  const indexes = await textsOf(
    `select pg_get_indexdef(indexrelid) as text from pg_index x where indrelid = ${whole}
       and not exists (select from pg_constraint k where k.conindid = x.indexrelid) order by indexrelid`,
  );
  const triggers = await ask<Definition & { each: boolean }>(
    `select pg_get_triggerdef(oid) as text, tgtype & 32 = 32 as each from pg_trigger where tgrelid = ${whole} and not tgisinternal order by tgname`,
  );
  const policies = await textsOf(
    `select format('create policy %I on %%s as %s for %s to %s', policyname, permissive, cmd, array_to_string(roles, ', '))
       || coalesce(format(' using (%s)', qual), '') || coalesce(format(' with check (%s)', with_check), '') as text
     from pg_policies where schemaname = 'cartella' and tablename = '${table}'`,
  );
  const rights = await textsOf(
    `select format('grant %s on cartella.${table} to %s', a.privilege_type, a.grantee::regrole) as text
     from pg_class c, aclexplode(c.relacl) a where c.oid = ${whole} and a.grantee <> c.relowner`,
  );
  const part = Array.from({ length: parts }, (_, number) => `cartella.${table}_${number}`);
  const guarded = (name: string) => [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    ...policies.map((policy) => policy.replace(' on %s ', ` on ${name} `)),
  ];
  const counted = async (name: string) => (await textsOf(`select count(*)::text as text from ${name}`))[0];
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await ask(statement);
  };
  await run([
    `alter table cartella.${table} rename to whole_table`,
    'alter table cartella.whole_table no force row level security',
    `create table cartella.${table} (like cartella.whole_table including defaults including constraints including storage)
       partition by hash (ente_id)`,
    ...part.map((name, number) =>
      [
        `create table ${name} partition of cartella.${table}`,
        `for values with (modulus ${parts}, remainder ${number})`,
      ].join(' '),
    ),
    `insert into cartella.${table} select * from cartella.whole_table`,
  ]);
  if ((await counted(`cartella.${table}`)) !== (await counted('cartella.whole_table')))
    throw new KitError('integrity', 'not every row went into a part');
  await run([
    'drop table cartella.whole_table',
    // Whether what they point to is there is looked up by the owner, whom forced policies would show nothing.
    ...pointedTo.map((name) => `alter table ${name} no force row level security`),
    ...keys,
    ...pointedTo.map((name) => `alter table ${name} force row level security`),
    ...indexes,
    ...[`cartella.${table}`, ...part].flatMap(guarded),
    ...triggers.map(({ text }) => text),
    // A part can be emptied by itself: what forbids it is not handed down.
    ...triggers
      .filter(({ each }) => each)
      .flatMap(({ text }) => part.map((name) => text.replace(` ON cartella.${table} `, ` ON ${name} `))),
    ...rights,
    `analyze cartella.${table}`,
  ]);
  return true;
}
