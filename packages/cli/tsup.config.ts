import { definePackage } from '../../tsup.config.base';

export default definePackage({ index: 'src/index.ts', main: 'src/main.ts' }, { platform: 'node' });
