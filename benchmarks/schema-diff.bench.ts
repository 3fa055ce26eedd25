import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate, unwrap } from '@cartella/core';
import { type Artefacts, compareArtefacts, diffContract, judgeRelease } from '@cartella/schema-diff';
import { tableOf } from './src/compare';

// Every published record compared with a version changed in several places, for writers and readers, with a witness for each break; then the
// release gate over the whole model with one usual change. The limits are those that we promise.
const mostSeconds = { 'whole model': 5, 'release gate': 10 };

type Schema = { [keyword: string]: unknown };
const folder = join(import.meta.dirname, '..', 'packages', 'model', 'schemas');
const read = (...path: string[]): Schema => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const contracts = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const version = readdirSync(join(folder, name)).findLast((entry) => /^\d+\.\d+\.\d+$/.test(entry));
    if (version === undefined) return [];
    return [{ name, write: read(name, version, 'write.json'), read: read(name, version, 'read.json') }];
  });

/** The data with one property more, that must be there, and one less. */
function changed(schema: Schema): Schema {
  const copy = structuredClone(schema) as { properties: { data: { properties: Schema; required?: string[] } } };
  const { data } = copy.properties;
  const last = Object.keys(data.properties).at(-1);
  data.properties['inventato'] = { type: 'string', maxLength: 80 };
  data.required = [...(data.required ?? []), 'inventato'];
  if (last !== undefined && !data.required.includes(last)) delete data.properties[last];
  return copy as unknown as Schema;
}

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

let [changes, witnesses] = [0, 0];
const compareAll = (): void => {
  [changes, witnesses] = [0, 0];
  for (const contract of contracts) {
    const after = { write: changed(contract.write), read: changed(contract.read) };
    const report = unwrap(diffContract(contract, after));
    changes += report.changes.length;
    witnesses += report.changes.filter((change) => change.witnesses.writers ?? change.witnesses.readers).length;
  }
};

const artefacts = (change: (name: string, schema: Schema) => Schema): Artefacts =>
  Object.fromEntries(
    contracts.map(({ name, write, read: reading }) => [
      name,
      { kind: 'contract', write: change(name, write), read: change(name, reading) },
    ]),
  );
const before = artefacts((_, schema) => schema);
const after = artefacts((name, schema) => (name === 'accesso' ? changed(schema) : schema));
const gate = (): void => {
  const reports = unwrap(compareArtefacts(before, after));
  const release = { name: '@cartella/model', version: '1.0.0', level: 'backward', reports } as const;
  const changesets = [{ '@cartella/model': 'minor' as const }];
  const verdict = judgeRelease({ packages: [release], changesets, waivers: [], today: civilDate('2026-11-22') });
  if (verdict.open) throw new Error('a break went through');
};

const measured = [
  { name: 'whole model', durations: [compareAll, compareAll, compareAll].map(timed) },
  { name: 'release gate', durations: [gate, gate, gate].map(timed) },
] as const;
const title = `${contracts.length} kinds of record, ${changes} changes judged, ${witnesses} with a witness`;
console.log(`\n${tableOf({ title, size: contracts.length, unit: 'kinds' }, measured)}`);
for (const { name, durations } of measured) {
  const [, median = 0] = [...durations].sort((one, other) => one - other);
  if (median > mostSeconds[name] * 1000) throw new Error(`${name}: more than ${mostSeconds[name]} s`);
}
