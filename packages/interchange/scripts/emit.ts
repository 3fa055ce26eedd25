import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { artefacts, hashesOf } from './artefacts';

// Writes schemas/ anew: npm run emit -w packages/interchange
const folder = join(import.meta.dirname, '..', 'schemas');
const files = await artefacts();
for (const [path, content] of [...files, ['SHA256SUMS', hashesOf(files)] as const]) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(`${files.size} files written to ${folder}`);
