import { definePackage } from '../../tsup.config.base';

export default definePackage(undefined, { platform: 'node' });
