export { commonCartella, sealCartella, toCartellaRecord } from './cartella';
export type { Cartella, CartellaRecord, CommonArtefacts, PointProvenance } from './cartella';
