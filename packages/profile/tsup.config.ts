import { definePackage } from '../../tsup.config.base';

export default definePackage({
  index: 'src/index.ts',
  load: 'src/load/index.ts',
  slot: 'src/slot/index.ts',
  testing: 'src/testing/index.ts',
});
