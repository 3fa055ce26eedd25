import { definePackage } from '../../tsup.config.base';

export default definePackage({
  index: 'src/index.ts',
  picture: 'src/picture/index.ts',
});
