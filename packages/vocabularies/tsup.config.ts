import { readdirSync } from 'node:fs';
import { definePackage } from '../../tsup.config.base';

// Every file of src/lists is an entry point of its own, so that a page carries only the lists that it names.
const lists = readdirSync('src/lists').map((file) => `lists/${file.replace('.ts', '')}`);

export default definePackage({
  index: 'src/index.ts',
  ...Object.fromEntries(lists.map((list) => [list, `src/${list}.ts`])),
});
