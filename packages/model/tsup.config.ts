import { readdirSync } from 'node:fs';
import { definePackage } from '../../tsup.config.base';

const validators = readdirSync(new URL('src/generated/validators', import.meta.url))
  .filter((file) => !file.endsWith('.check.gen.ts'))
  .map((file) => [`validators/${file.replace('.gen.ts', '')}`, `src/generated/validators/${file}`] as const);

export default definePackage({
  index: 'src/index.ts',
  'tax-code': 'src/tax-code/functions.ts',
  accountability: 'src/accountability/index.ts',
  dictionary: 'src/dictionary/index.ts',
  emission: 'src/emission/index.ts',
  types: 'src/generated/types.gen.ts',
  ...Object.fromEntries(validators),
});
