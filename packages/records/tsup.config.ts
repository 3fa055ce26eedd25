import { definePackage } from '../../tsup.config.base';

export default definePackage(
  { index: 'src/index.ts', messages: 'src/messages/index.ts', drill: 'src/drill.ts', partition: 'src/divide.ts' },
  { platform: 'node' },
);
