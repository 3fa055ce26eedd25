import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commonPolicy } from '@cartella/profile';
import { expect, test } from 'vitest';
import { accessPage } from './matrix/table';

test.each(['it', 'en'] as const)('the published table of who may do what is current: %s', (language) => {
  const file = new URL(`../../../docs/guides/${language}/access-matrix.md`, import.meta.url);
  const page = accessPage(commonPolicy, language);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(file, page);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '', 'UPDATE_GOLDEN=1 writes it anew').toBe(page);
});
