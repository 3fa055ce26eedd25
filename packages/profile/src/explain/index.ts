export type { Explanation } from './explain';
export { explainPoint, historyOf } from './explain';
export { pointsOf } from './points';
