export type { Tie } from '../diagram';
export type { FamilyMember, FamilyRecords } from './family';
export type { GenogramProps } from './genogram';
export { Genogram } from './genogram';
export { GenogramPicture } from './genogram-picture';
export type { GenogramLayout, LayoutOptions, Shifts } from './layout';
export { layOutGenogram } from './layout';
