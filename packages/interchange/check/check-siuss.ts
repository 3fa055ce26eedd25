import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

let failed = false;
for (const flow of ['PS_PSA_SINA', 'SINBA'] as const) {
  const official = xsdEngine(readFileSync(join(folder, officialFiles[flow]), 'utf8'));
  const ours = xsdEngine(siussXsd(flow));
  const result = await compareSiuss(flow, official, ours, Number(count));
  console.log(
    `${flow}: ${result.written} documents written, ${result.mutated} spoiled (${result.refused} refused by both schemas, ` +
      `${result.stricter} only by our reader), ${result.disagreements.length} disagreements`,
  );
  for (const { seed, between, applied, xml } of result.disagreements.slice(0, 3)) {
    console.log(`  seed ${seed} · ${between} · ${applied.join(', ')}\n  ${xml}`);
  }
  failed ||= result.disagreements.length > 0;
}
process.exit(failed ? 1 : 0);
