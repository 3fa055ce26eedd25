// Every validator is declared alike: told once each, instead of worked out by the compiler fifty times.
// After tsup, which empties `dist` of other declarations when it writes its own.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const declaration = `import type { RecordValidator } from '../index';
/** Finds every problem of the data or record of this kind. */
export declare const validator: RecordValidator;
`;

mkdirSync('dist/validators', { recursive: true });
for (const file of readdirSync('src/generated/validators')) {
  if (file.endsWith('.check.gen.ts')) continue;
  writeFileSync(`dist/validators/${file.replace('.gen.ts', '.d.ts')}`, declaration);
}
