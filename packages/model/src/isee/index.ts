export type { Dsu, DsuData, Isee, IseeData } from './isee';
export { dsu, isee } from './isee';
