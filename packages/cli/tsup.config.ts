import { definePackage } from '../../tsup.config.base';

export default definePackage(
  { index: 'src/index.ts', main: 'src/main.ts', testing: 'src/testing/index.ts' },
  { platform: 'node' },
);
