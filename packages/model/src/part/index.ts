export {
  cartellaId,
  documentId,
  endDate,
  note,
  onDate,
  personId,
  personView,
  progettoId,
  startDate,
  validFrom,
  validTo,
} from './part';
