export type { Cartella, CommonArtefacts } from './cartella';
export { commonCartella, sealCartella, toCartellaRecord } from './cartella';
export type { CartellaContent, CartellaRecord, PointProvenance } from './content';
export type { Need } from './need';
export { toReadSchema } from './read-schema';
