export type { ClamdOptions, Scan } from './scanner';
export { createClamdScan } from './scanner';
