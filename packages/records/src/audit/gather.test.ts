import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import type { Statement } from '../database/connector';
import type { Held } from '../database/held';
import { gatherTraces } from './gather';

test('nobody gets what they read before its trace is kept, whoever writes it, whoever fails and whenever they come', async () => {
  const end = fc.record({ fails: fc.boolean(), after: fc.nat(9) });
  const reader = fc.record({ enteId: fc.constantFrom('a', 'b'), ends: fc.array(end, { maxLength: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(reader, { maxLength: 8 }), async (readers) => {
      const gather = gatherTraces();
      const kept: unknown[] = [];
      // Answers that come together are heard one after the other, in whatever order.
      let answers: Promise<void> | undefined;
      const answer = () => {
        answers ??= new Promise((heard) => {
          setImmediate(() => {
            answers = undefined;
            heard();
          });
        });
        return answers;
      };
      const read = async ({ enteId, ends }: (typeof readers)[number], index: number) => {
        for (const [turn, { fails, after }] of ends.entries()) {
          const place = gather(enteId);
          await answer();
          for (let count = 0; count < after; count += 1) await Promise.resolve();
          const commit = async (last?: Statement) => {
            if (last === undefined) return;
            await answer();
            if (fails) throw new Error('connection lost');
            kept.push(...((last.parameters[0] as string[] | undefined) ?? []));
          };
          const held = { commit, release: () => undefined } as Partial<Held> as Held;
          const line = `${enteId}${index}.${turn}`;
          const given = await place
            .leaveTrace([line], async () => held)
            .then(
              () => true,
              () => false,
            );
          place.end();
          if (given) expect(kept.filter((one) => one === line)).toHaveLength(1);
          else expect(fails).toBe(true);
        }
      };
      await Promise.all(readers.map(read));
    }),
    { numRuns: 300 },
  );
});

onBothDatabases('traces of what is read at the same time', ({ records }) => {
  test('are all kept, each with its own request, in a chain that holds', async () => {
    const context = contextOf(newId());
    const person = personOf();
    await records().transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }));
    const requests = Array.from({ length: 40 }, (_, index) => `richiesta-${index}`);
    await Promise.all(
      requests.map((requestId) => records().transaction({ ...context, requestId }, (tx) => tx.get(person.id))),
    );
    const officer = contextOf(context.enteId, { roles: ['responsabile-protezione-dati'] });
    const entries = await records().transaction(officer, (tx) => tx.accesses({ subjects: [person.id] }));
    const read = entries.filter(({ action }) => action === 'read');
    expect(read.map(({ requestId }) => requestId).sort()).toEqual(requests.sort());
    expect(await records().verifyAudit(context.enteId, { contents: true })).toMatchObject({ length: 42, findings: [] });
  });
});
