// Writes the published documents and what follows from them: npm run emit -w packages/model [-- --publish]
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unwrap } from '@cartella/core';
import { type Hashes, jsonText, nextHashes, publishHashes } from '../src/emission';
import { emitDerived, emitDocuments } from './emission';

const root = fileURLToPath(new URL('..', import.meta.url));
const hashFile = join(root, 'schemas/hashes.json');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const documents = emitDocuments();
const known = (existsSync(hashFile) ? JSON.parse(readFileSync(hashFile, 'utf8')) : {}) as Hashes;
const hashes = unwrap(nextHashes(known, documents));
const derived = await emitDerived();

rmSync(join(root, 'src/generated'), { recursive: true, force: true });
for (const [path, text] of documents) write(`schemas/${path}`, text);
for (const [path, text] of derived) write(path, text);
writeFileSync(hashFile, jsonText(process.argv.includes('--publish') ? publishHashes(hashes) : hashes));
process.stdout.write(`${documents.size} documents, ${derived.size} files that follow from them\n`);
