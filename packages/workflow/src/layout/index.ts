export type { Arrow, Box } from './layers';
export type { Layout, Placed, Point, Spacing } from './layout';
export { layout } from './layout';
