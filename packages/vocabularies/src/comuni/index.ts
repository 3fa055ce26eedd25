export type { PackedComuni } from './unpack';
export { firstDay, unpackComuni } from './unpack';
