import { readdirSync } from 'node:fs';
import { definePackage } from '../../tsup.config.base';

const kinds = readdirSync(new URL('src/generated/validators', import.meta.url))
  .filter((file) => !file.endsWith('.check.gen.ts'))
  .map((file) => file.replace('.gen.ts', ''));

const entry = {
  index: 'src/index.ts',
  'tax-code': 'src/tax-code/functions.ts',
  functions: 'src/functions.ts',
  instruments: 'src/instruments.ts',
  check: 'src/validation/check.ts',
  accountability: 'src/accountability/index.ts',
  dictionary: 'src/dictionary/index.ts',
  emission: 'src/emission/index.ts',
  types: 'src/generated/types.gen.ts',
};

const validators = Object.fromEntries(
  kinds.map((kind) => [`validators/${kind}`, `src/generated/validators/${kind}.gen.ts`]),
);

export default definePackage({ ...entry, ...validators });
