import { mkdirSync, writeFileSync } from 'node:fs';
import { writeTable } from './table';

const folder = new URL('../../../../docs/security/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('asvs.md', folder), writeTable());
