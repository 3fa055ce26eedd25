import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '@cartella/core';
import { diffContract, diffSchema } from '../../src/diff';
import { mutate } from '../mutate';
import { createRandom } from '../random';

// Usage: node --conditions=@cartella/source --import tsx packages/schema-diff/test/bench/model-diff.ts packages/model/schemas
// Reads <folder>/<kind>/<version>/{write,read}.json and diffs each with itself and with a version changed in one place.
const [folder = 'packages/model/schemas'] = process.argv.slice(2);
const random = createRandom(4);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const contracts = readdirSync(folder)
  .filter((kind) => !kind.includes('.'))
  .flatMap((kind) => readdirSync(join(folder, kind)).map((version) => join(folder, kind, version)))
  .filter((path) => existsSync(join(path, 'write.json')) && existsSync(join(path, 'read.json')))
  .map((path) => ({ path, write: read(join(path, 'write.json')), read: read(join(path, 'read.json')) }));

let [itself, changed, changes, undecided] = [0, 0, 0, 0];
for (const contract of contracts) {
  let start = performance.now();
  const same = unwrap(diffContract(contract, contract));
  itself += performance.now() - start;
  if (same.compatibility !== 'full') throw new Error(`${contract.path} differs from itself`);
  const next = mutate(random, contract.write);
  start = performance.now();
  const report = unwrap(diffSchema(contract.write, next));
  changed += performance.now() - start;
  changes += report.changes.length;
  undecided += report.changes.filter(({ effect }) => Object.values(effect).includes('undecided')).length;
}
console.info(`${contracts.length} kinds: each with itself ${Math.round(itself)} ms in all;`);
console.info(
  `each with a changed version, ${changes} changes judged and proved: ${Math.round(changed)} ms in all, ${undecided} undecided`,
);
