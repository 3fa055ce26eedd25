import { openRecords } from '@cartella/records';
import { serveCartella } from './serve';

// The server in a process of its own, as in production: what it takes is its own, and who asks takes nothing from it.
const records = await openRecords(JSON.parse(process.env['LOAD_RECORDS'] ?? '{}'));
const server = await serveCartella(records);
const stop = async () => {
  await server.close();
  await records.close();
};
// Whoever asked is gone: nobody else stops it.
process.on('disconnect', () => stop().finally(() => process.exit()));
process.on('message', async (message) => {
  if (message === 'memory') {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ rss, heap: heapUsed });
    return;
  }
  process.disconnect();
});
process.send?.({ origin: server.origin });
