// A cartella as an installation starts it, in a process of its own, so that signals, exit codes and sockets are the real ones.
import { metrics } from '@opentelemetry/api';
import { readConfiguration } from '../src/configuration';
import { kitCatalogues } from '../src/messages';

const configuration = readConfiguration(process.env);
if (!configuration.ok) {
  const { messageOf } = await import('@cartella/core');
  for (const issue of configuration.issues) console.error(messageOf(kitCatalogues, 'it', issue));
  process.exit(78);
}
// Whoever installs OpenTelemetry registers an SDK; here what it would be told is printed.
const tell = (name: string) => ({
  record: (_: number, attributes: unknown) => console.log(JSON.stringify({ metric: name, attributes })),
  add: () => undefined,
});
metrics.setGlobalMeterProvider({
  getMeter: () => ({ createHistogram: tell, createUpDownCounter: tell, createCounter: tell }) as never,
});
const { openRecords } = await import('@cartella/records');
const { startServer } = await import('../src/server');
const { installationParts } = await import('./installation');
const records = await openRecords({});
const server = await startServer({
  configuration: configuration.value,
  records,
  ...installationParts,
  pages: '/nonexistent',
  patience: { headersMs: 400, requestMs: 1500 },
  log: (entry) => console.log(JSON.stringify(entry)),
});
process.on('SIGTERM', async () => {
  await server.close();
  await records.close();
  process.exit(0);
});
console.log(JSON.stringify({ port: server.port, pid: process.pid }));
