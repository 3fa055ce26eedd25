export type { ByteSource } from './decode';
export { decodeUtf8 } from './decode';
export { Refusal, refusal } from './refusal';
