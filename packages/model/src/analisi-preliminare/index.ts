export type { AnalisiPreliminare, AnalisiPreliminareData } from './analisi-preliminare';
export { analisiPreliminare, NeedDimensionSchema } from './analisi-preliminare';
