export { inventIsee } from './isee';
