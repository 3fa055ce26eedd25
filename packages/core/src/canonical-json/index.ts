export type { Json } from './canonical-json';
export { canonicalJson, digestOf, sha256Hex } from './canonical-json';
