export type { CountedDelivery, FnpsRow, IstatFigure, ReturnCell, SiossOffer, SiossRow } from './statistics';
export {
  aggregateReturn,
  istatMeasures,
  siossActivities,
  toFnpsRows,
  toIstatFigures,
  toSiossRows,
} from './statistics';
