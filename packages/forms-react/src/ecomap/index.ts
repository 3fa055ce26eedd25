export type { Tie } from '../diagram';
export type { EcomapProps } from './ecomap';
export { Ecomap } from './ecomap';
export { EcomapPicture } from './ecomap-picture';
