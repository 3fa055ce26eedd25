import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unwrap } from '@cartella/core';
import { parse } from 'yaml';
import { writeSiuss } from '../src/siuss';
import { createMemoryOutbox, createWaasClient, createWaasHandler } from '../src/waas';
import { openApiJudge } from './openapi-judge';
import { seededRandom } from './random';
import { randomDocument } from './siuss-documents';

// Judges our e-service and our client by the official document: npm run check:waas -- <file of the official OpenAPI>
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run check:waas -- <official OpenAPI file>');
  process.exit(2);
}

const judge = openApiJudge(parse(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8')));
const outbox = createMemoryOutbox(() => Date.parse('2026-11-30T08:00:00.000Z'));
for (let number = 1; number <= 25; number += 1) {
  const flow = number % 2 === 0 ? 'SINBA' : 'PS_PSA_SINA';
  const kind = flow === 'SINBA' ? 'SINBA' : 'PS';
  outbox.add(
    `G713.${kind}.20261130.${String(number).padStart(7, '0')}`,
    flow,
    unwrap(writeSiuss(randomDocument(flow, seededRandom(number)))),
  );
}
const handle = createWaasHandler({
  ente: { belfiore: 'G713', name: 'Comune di Prova' },
  outbox,
  isAllowed: async (request) => request.headers.get('Authorization') === 'Bearer voucher',
});
const seen: string[] = [];
const judged = async (request: Request): Promise<Response> => {
  const body = request.body === null ? undefined : await request.clone().text();
  const response = await handle(request);
  const text = await response.clone().text();
  seen.push(...judge(request.method, new URL(request.url), body, response, text));
  return response;
};

const client = createWaasClient('https://api.example.com', judged, async () => 'voucher');
await client.status();
const esiti = [];
for await (const { id_flusso, tipo, ts_flusso } of client.allFlows(0)) {
  esiti.push({
    id_flusso,
    tipo,
    ts_flusso,
    ts_acquisizione: '2026-11-30T09:00:00.000Z',
    codice_esito: 'OK' as const,
    id_acquisizione_siuss: '1',
  });
}
await client.sendOutcomes(esiti);
await client.sendOutcomes(esiti);
// Calls that a well-behaved client does not make: the answers must still be those of the document.
const headers = { Authorization: 'Bearer voucher', 'Content-Type': 'application/json' };
for (const path of ['/flussi', '/flussi?since=x', '/flussi?since=0&limit=1000'])
  await judged(new Request(`https://api.example.com${path}`, { headers }));
await judged(new Request('https://api.example.com/esiti', { method: 'POST', body: '{}', headers }));
// The document leaves who may call to the voucher, and names no answer for those without one.
if ((await handle(new Request('https://api.example.com/flussi?since=0'))).status !== 401)
  seen.push('GET /flussi is given to a stranger');

const acquired = outbox.entries().filter(({ state }) => state === 'acquired').length;
console.log(
  `WaaS: ${esiti.length} flows fetched, ${acquired} acquired, ${seen.length} departures from the official document`,
);
for (const departure of seen) console.log(`  ${departure}`);
const isSound = seen.length === 0 && acquired === 25;
console.log(isSound ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(isSound ? 0 : 1);
