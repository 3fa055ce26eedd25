export type { BehindGlass, Glass, GlassReason } from './glass';
export { breakTheGlass, casesBehindGlass, endGlass, glassesToReview, reviewGlass } from './glass';
