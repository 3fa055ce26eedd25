import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SiussFlow } from '../src/siuss/layout';
import { siussXsd } from '../src/siuss/schema';
import { compareSiuss } from './compare-siuss';
import { xsdEngine } from './xsd-engine';

// Compares what we write, read and check with the official schemas: npm run check:siuss -- <folder of the official XSDs> [documents]
const officialFiles: Readonly<Record<SiussFlow, string>> = { PS_PSA_SINA: 'PS_PSA_SINA201812.xsd', SINBA: 'SINBA.xsd' };

const [folder, count = '2000'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run check:siuss -- <folder with PS_PSA_SINA201812.xsd and SINBA.xsd> [documents]');
  process.exit(2);
}

/** Finds a file in the folder, or in one below it; relative to where the command was given. */
function officialSchema(name: string): string {
  const root = resolve(process.env['INIT_CWD'] ?? '.', String(folder));
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === name);
  if (found === undefined) throw new Error(`${name} is not in ${folder}`);
  return readFileSync(join(root, found), 'utf8');
}

let [passed, failed] = [0, 0];
for (const flow of ['PS_PSA_SINA', 'SINBA'] as const) {
  const official = xsdEngine(officialSchema(officialFiles[flow]));
  const ours = xsdEngine(siussXsd(flow));
  const result = await compareSiuss(flow, official, ours, Number(count));
  console.log(
    `${flow}: ${result.written} documents written, ${result.mutated} spoiled (${result.refused} refused by both schemas, ` +
      `${result.stricter} only by our reader), ${result.disagreements.length} disagreements`,
  );
  for (const { seed, between, applied, xml } of result.disagreements.slice(0, 3)) {
    console.log(`  seed ${seed} · ${between} · ${applied.join(', ')}\n  ${xml}`);
  }
  if (result.disagreements.length === 0) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
