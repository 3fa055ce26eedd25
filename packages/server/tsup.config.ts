import { definePackage } from '../../tsup.config.base';

export default definePackage(
  { index: 'src/index.ts', api: 'src/api/index.ts', client: 'src/client/index.ts', messages: 'src/messages/index.ts' },
  { platform: 'node' },
);
