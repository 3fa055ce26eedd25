export type { PictureOptions } from './picture';
export { procedurePicture } from './picture';
