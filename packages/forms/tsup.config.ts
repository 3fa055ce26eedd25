import { definePackage } from '../../tsup.config.base';

export default definePackage({
  index: 'src/index.ts',
  compile: 'src/compiled-form/compile.ts',
  common: 'src/shipped/index.ts',
  html: 'src/html/index.ts',
  pdf: 'src/pdf/index.ts',
});
