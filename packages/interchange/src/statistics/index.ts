export type { CountedDelivery, FnpsRow, IstatFigure, ReturnCell } from './statistics';
export { aggregateReturn, istatMeasures, toFnpsRows, toIstatFigures } from './statistics';
