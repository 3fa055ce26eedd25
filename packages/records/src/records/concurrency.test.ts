import type { PersonData } from '@cartella/model';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, scale } from '../../test/databases';
import { personOf } from '../../test/fixtures';

const aliasOf = (record: { data: unknown } | undefined) => Number((record?.data as PersonData | undefined)?.alias);

onBothDatabases('many at once', ({ records, server }) => {
  // 10,000 on the server with CARTELLA_PROOF_SCALE=10.
  const edits = server ? 1000 * scale : 100;

  test(
    `of ${edits} concurrent edits each is applied or refused, and the sums are equal`,
    async () => {
      const context = contextOf(newId());
      const people = Array.from({ length: 10 }, () => personOf({ alias: '0' }));
      await records().transaction(context, async (tx) => {
        for (const person of people) await tx.put(person, { expectedVersion: 0 });
      });
      let [applied, refused, left] = [0, 0, edits];
      // Each editor goes on from what it last saw of a person: what it was told when it was refused, or what it wrote.
      const editor = async () => {
        const seen = new Map(people.map(({ id }) => [id as string, { version: 1, count: 0 }]));
        while (left > 0) {
          left -= 1;
          const person = people[Math.floor(Math.random() * people.length)] ?? personOf();
          const { version, count } = seen.get(person.id) ?? { version: 0, count: 0 };
          const result = await records().transaction(context, (tx) =>
            tx.put({ ...person, data: { ...person.data, alias: String(count + 1) } }, { expectedVersion: version }),
          );
          const there = result.ok ? result.value : result.conflict?.theirs;
          seen.set(person.id, { version: there?.version ?? 0, count: aliasOf(there) });
          if (result.ok) applied += 1;
          else {
            expect(result.issues.map(({ code }) => code)).toEqual(['record.stale']);
            refused += 1;
          }
        }
      };
      await Promise.all(Array.from({ length: 12 }, editor));
      expect(applied + refused).toBe(edits);
      const ended = await records().transaction(context, async (tx) => Promise.all(people.map(({ id }) => tx.get(id))));
      expect(ended.reduce((sum, record) => sum + aliasOf(record), 0)).toBe(applied);
      expect(ended.reduce((sum, record) => sum + (record?.version ?? 0) - 1, 0)).toBe(applied);
      if (server) expect(refused).toBeGreaterThan(0);
      expect((await records().verifyAudit(context.enteId, { contents: true })).findings).toEqual([]);
    },
    30_000 + edits * 30,
  );

  test('of many who create the same record at once one does, and the others are told', async () => {
    const context = contextOf(newId());
    const person = personOf();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => records().transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.issues.map(({ code }) => code)).toEqual(['record.stale']);
    }
  });

  test('a request repeated while it runs has one effect and one answer', async () => {
    const context = contextOf(newId());
    const person = personOf();
    let runs = 0;
    const request = () =>
      records().transaction(context, (tx) =>
        tx.idempotent('chiave', 'impronta', async () => {
          runs += 1;
          const put = await tx.put(person, { expectedVersion: 0 });
          return put.ok ? { ok: true as const, id: put.value.id } : put;
        }),
      );
    const answers = await Promise.all(Array.from({ length: 10 }, request));
    for (const answer of answers) {
      if (answer.ok) expect(answer).toEqual({ ok: true, id: person.id });
      else expect(answer.issues.map(({ code }) => code)).toEqual(['idempotency.still-running']);
    }
    expect(runs).toBe(1);
    expect(await request()).toEqual({ ok: true, id: person.id });
    const other = await records().transaction(context, (tx) =>
      tx.idempotent('chiave', 'altra', async () => ({ ok: true as const })),
    );
    expect(other).toMatchObject({ ok: false, issues: [{ code: 'idempotency.payload-differs' }] });
  });

  test('of two who carry a case on from the same point one is told', async () => {
    const context = contextOf(newId());
    const caseId = newId();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        records().transaction(context, (tx) => tx.appendEvents(caseId, [{ index }], 0)),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await records().transaction(context, (tx) => tx.caseEvents(caseId))).toHaveLength(1);
  });
});
