export type { EcomapProps } from './ecomap';
export { Ecomap } from './ecomap';
export { EcomapPicture } from './ecomap-picture';
export type { NetworkTie } from './network-tie';
