import { generateKeyPairSync } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, scale } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import { createHold } from '../database/held';
import type { Tables } from '../database/tables';
import { signCheckpoint } from './checkpoint';
import { verifyChain } from './verify';

onBothDatabases('somebody with all rights on the database, who alters the audit', ({ records, pool, server }) => {
  // A thousand on the server, fewer where each statement is planned anew.
  const manipulations = server ? 1000 : 100 * scale;

  test(
    `is found out, ${manipulations} times of ${manipulations}`,
    async () => {
      const context = contextOf(newId());
      const length = 40;
      await records().transaction(context, async (tx) => {
        for (let count = 0; count < length; count += 1) await tx.put(personOf(), { expectedVersion: 0 });
      });
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const checkpoints = [signCheckpoint(await records().checkpoint(context.enteId), privateKey)];
      const verify = () => records().verifyAudit(context.enteId, { checkpoints, publicKey, contents: true });
      expect(await verify()).toMatchObject({ length, findings: [] });

      const own = `ente_id = '${context.enteId}'`;
      const any = () => 1 + Math.floor(Math.random() * length);
      const rehash = `update cartella.audit a set hash = c.hash from (
      with recursive chain as (
        select 0::bigint as sequence, sha256(convert_to('${context.enteId}', 'UTF8')) as hash
        union all
        select n.sequence, sha256(chain.hash || convert_to(n.entry, 'UTF8')) from chain
        join cartella.audit n on n.sequence = chain.sequence + 1 and n.${own})
      select * from chain) c where a.sequence = c.sequence and a.${own}`;
      const rehead = `update cartella.audit_head h set (length, hash) = (
      select sequence, hash from cartella.audit where ${own} order by sequence desc limit 1) where ${own}`;
      const edit = () =>
        `update cartella.audit set entry = replace(entry, '"create"', '"list"') where ${own} and sequence = ${any()}`;
      const kinds: (() => string[])[] = [
        () => [edit()],
        () => [`update cartella.audit set entry = entry || ' ' where ${own} and sequence = ${any()}`],
        () => [`update cartella.audit set hash = sha256(hash) where ${own} and sequence = ${any()}`],
        () => [`delete from cartella.audit_subject where ${own} and sequence = ${any()}`],
        () => [`update cartella.audit_subject set subject_id = gen_random_uuid() where ${own} and sequence = ${any()}`],
        () => {
          const at = any();
          return [
            `delete from cartella.audit_subject where ${own} and sequence = ${at}`,
            `delete from cartella.audit where ${own} and sequence = ${at}`,
          ];
        },
        // The end cut off, with the head put right: only the checkpoint knows.
        () => {
          const from = Math.max(any(), 2);
          return [
            `delete from cartella.audit_subject where ${own} and sequence >= ${from}`,
            `delete from cartella.audit where ${own} and sequence >= ${from}`,
            rehead,
          ];
        },
        // Two entries change places.
        () => {
          const [one, other] = [any(), any()];
          const second = one === other ? (one % length) + 1 : other;
          return [
            `update cartella.audit a set entry = b.entry from cartella.audit b where a.${own} and b.${own}
            and ((a.sequence = ${one} and b.sequence = ${second}) or (a.sequence = ${second} and b.sequence = ${one}))`,
          ];
        },
        // The whole chain worked out again after an edit: only the checkpoint knows.
        () => [edit(), rehash, rehead],
        () => [`update cartella.audit_head set length = length + 1 where ${own}`],
        // The record itself, under an audit that is whole.
        () => [
          `update cartella.record_version set body = jsonb_set(body, '{data,familyName}', '"Altra"') where ${own} and record_id = (
        select record_id from cartella.record_version where ${own} order by random() limit 1)`,
        ],
      ];
      // Replica mode switches triggers off: what a superuser can always do. Each manipulation is judged where it was made, and undone.
      const base = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool() }) }).withSchema('cartella');
      const hold = createHold(pool(), base);
      for (let count = 0; count < manipulations; count += 1) {
        const statements = kinds[count % kinds.length]?.() ?? [];
        const held = await hold({ text: 'set local session_replication_role = replica', parameters: [] });
        for (const statement of statements) await sql.raw(statement).execute(held.db);
        const { findings } = await verifyChain(held.db, context.enteId, { checkpoints, publicKey, contents: true });
        await held.rollback();
        held.release();
        expect(findings.length, statements.join('; ')).toBeGreaterThan(0);
      }
      expect((await verify()).findings).toEqual([]);
    },
    30_000 + manipulations * 300,
  );
});
