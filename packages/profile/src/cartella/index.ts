export type {
  Cartella,
  CartellaContent,
  CartellaRecord,
  CommonArtefacts,
  PointProvenance,
} from './cartella';
export { commonCartella, sealCartella, toCartellaRecord } from './cartella';
export type { Need } from './need';
export { toReadSchema } from './read-schema';
