import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '@cartella/core';
import { openRecords } from '@cartella/records';
import { kitCatalogues, readConfiguration, startServer } from '@cartella/server';
import { compositions, largeVocabularies } from './cartella';
import { demoAccounts, seedDemo } from './demo';
import { seedServices } from './demo-services';
import { masterKeyOf } from './master-key';
import { sources } from './neighbours';

const configuration = readConfiguration({
  CARTELLA_FOLDER: join(import.meta.dirname, '..', '..', '..', '..', '.cartella'),
  ...process.env,
});
if (!configuration.ok) {
  for (const issue of configuration.issues) console.error(messageOf(kitCatalogues, 'it', issue));
  process.exit(78);
}
const { databaseUrl, databaseOwnerUrl, databasePasswordFile, formerMasterKeys, folder, origin, oidc } =
  configuration.value;
if (databaseUrl === undefined) mkdirSync(folder, { recursive: true });
const masterKey = masterKeyOf(configuration.value);
if (masterKey === undefined)
  console.error('MASTER_KEY: manca, e nulla potrà essere sigillato (indirizzi protetti, adozioni)');

const records = await openRecords({
  kindsOf: compositions.kindsOf,
  ...(masterKey !== undefined && { masterKey }),
  ...(formerMasterKeys !== undefined && {
    formerMasterKeys: formerMasterKeys.map((key) => Buffer.from(key, 'base64url')),
  }),
  ...(databasePasswordFile !== undefined && {
    password: () => readFileSync(databasePasswordFile, 'utf8').trimEnd(),
  }),
  ...(databaseUrl === undefined
    ? { folder: join(folder, 'database') }
    : { url: databaseUrl, ...(databaseOwnerUrl !== undefined && { ownerUrl: databaseOwnerUrl }) }),
});
await seedDemo(records, new Date());
await seedServices(records, compositions, largeVocabularies, new Date());
const server = await startServer({
  configuration: configuration.value,
  records,
  cartella: compositions,
  largeVocabularies,
  calendar: { patronSaint: '06-24' },
  pages: join(import.meta.dirname, '..', 'web'),
  demoAccounts,
  sources,
  ...(process.env['CARTELLA_LOG'] !== undefined && { log: (entry) => console.log(JSON.stringify(entry)) }),
});

console.log(`\nCartella: ${origin}\n`);
if (oidc === undefined) {
  console.log('Operatori della dimostrazione (inventati, senza password):');
  for (const { name, description } of demoAccounts) console.log(`  ${name} – ${description}`);
}
console.log('\nCtrl-C per fermare: i dati restano.');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await records.close();
    process.exit(0);
  });
}
