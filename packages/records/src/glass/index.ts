export type { Glass, GlassReason } from './glass';
export { breakTheGlass, glassesToReview, reviewGlass } from './glass';
