export type { PackedComuni } from './unpack';
export { firstDay, otherLanguage, unpackComuni } from './unpack';
