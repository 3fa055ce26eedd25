export { compiledCrosswalk } from './compiled-crosswalk';
export type { Crosswalk, CrosswalkPair, CrosswalkRelation, CrosswalkTarget } from './crosswalk';
export { checkCrosswalk, codeIn, composeCrosswalks, crosswalk, crosswalkIssue, invertCrosswalk } from './crosswalk';
