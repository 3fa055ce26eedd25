export { IseeCard } from './isee-card';
