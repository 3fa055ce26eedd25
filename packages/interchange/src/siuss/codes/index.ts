export type { SiussCodes, SiussLists } from './codes';
export { siussCodes } from './codes';
