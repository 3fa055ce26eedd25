import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import type { Statement } from '../database/connector';
import type { Held } from '../database/held';
import { gatherTraces } from './gather';

test('nobody gets what they read before its trace is kept, whoever writes it and whoever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ enteId: fc.constantFrom('a', 'b'), fails: fc.boolean(), after: fc.nat(3) }), {
        maxLength: 12,
      }),
      async (ends) => {
        const leaveTrace = gatherTraces();
        const kept: unknown[] = [];
        await Promise.all(
          ends.map(async ({ enteId, fails, after }, index) => {
            for (let turn = 0; turn < after; turn += 1) await Promise.resolve();
            const commit = async (last?: Statement) => {
              if (last === undefined) return;
              await new Promise(setImmediate);
              if (fails) throw new Error('connection lost');
              kept.push(...((last?.parameters[0] as string[] | undefined) ?? []));
            };
            const held = { commit } as Partial<Held> as Held;
            const line = `${enteId}${index}`;
            const given = await leaveTrace(held, enteId, [line]).then(
              () => true,
              () => false,
            );
            if (given) expect(kept.filter((one) => one === line)).toHaveLength(1);
            else expect(fails).toBe(true);
          }),
        );
      },
    ),
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
