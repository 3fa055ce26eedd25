export {
  cartellaId,
  documentId,
  endDate,
  note,
  onDate,
  personId,
  personView,
  startDate,
  validTo,
} from './part';
