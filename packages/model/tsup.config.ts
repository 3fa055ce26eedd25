import { definePackage } from '../../tsup.config.base';

export default definePackage();
