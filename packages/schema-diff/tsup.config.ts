import { definePackage } from '../../tsup.config.base';

export default definePackage({ index: 'src/index.ts', validate: 'src/validate/index.ts' });
