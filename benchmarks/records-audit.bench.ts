import { compare, sizeOr } from './src/compare';
import { startServer } from './src/records/server';
import { createWorld, newId } from './src/records/world';

// The bar: a chain of a million entries is verified in less than thirty seconds (`npm run bench records-audit 1000000`).
const entries = sizeOr(50_000);
const server = await startServer();
try {
  const { records } = server;
  const { enteId, context } = await createWorld(records);
  const subjects = Array.from({ length: 1000 }, () => newId());
  const batch = 5000;
  for (let done = 0; done < entries; done += batch) {
    await records.transaction({ ...context, now: new Date().toISOString() }, async (tx) => {
      for (let count = done; count < Math.min(done + batch, entries); count += 1) {
        const [recordId, caseId] = [subjects[count % 1000] ?? '', subjects[(count * 7) % 1000] ?? ''];
        tx.audit({ action: 'read', kind: 'diary-entry', recordId, caseId, version: 1 });
      }
    });
  }
  let seconds = 0;
  await compare(
    {
      title: 'The audit of an ente verified on PostgreSQL, entry by entry',
      size: entries,
      unit: 'entries',
      runs: entries > 200_000 ? 1 : 3,
    },
    {
      verifyAudit: async () => {
        const started = performance.now();
        const { length, findings } = await records.verifyAudit(enteId);
        if (findings.length > 0 || length < entries) throw new Error('the chain is not whole');
        seconds = (performance.now() - started) / 1000;
      },
    },
  );
  console.log(`a million entries at this rate: ${((seconds / entries) * 1_000_000).toFixed(1)} s`);
} finally {
  await server.stop();
}
