import { definePackage } from '../../tsup.config.base';

export default definePackage({ index: 'src/index.ts', client: 'src/client/index.ts' }, { platform: 'node' });
