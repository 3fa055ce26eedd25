export type { Constancy, Witness } from './constant-on';
export { combinationLimit, constantOn } from './constant-on';
