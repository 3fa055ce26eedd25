export type { CalendarOptions } from './calendar';
export {
  addWorkingDays,
  easterSunday,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  termEnd,
  workingDaysBetween,
} from './calendar';
export type { Json } from './canonical-json';
export { canonicalJson, digestOf, sha256Hex } from './canonical-json';
export type { CivilDate } from './civil-date';
export {
  addDays,
  addMonths,
  addYears,
  ageOn,
  civilDate,
  civilDateInRome,
  civilDateIssue,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  monthsBetween,
  parseCivilDate,
  partsOf,
  toDayNumber,
  weekdayOf,
} from './civil-date';
export type { FileLimits, MediaType } from './file';
export { attachable, checkFile, fileIssue, mediaTypeOf } from './file';
export type { IdentifierSource, RecordId } from './identifier';
export { createIdentifiers, isRecordId } from './identifier';
export type { Issue, IssueDetails, IssueParams, KitErrorReason, Norm, Path, Result, Severity } from './issue';
export { createIssue, failure, isBlocking, KitError, prefixIssues, success, unwrap } from './issue';
export type { Catalogue, Catalogues, Label, Locale } from './messages';
export { coreCatalogues, labelIn, mergeCatalogues, messageOf, translate } from './messages';
export type { Cents, RoundingMode } from './money';
export {
  allocateCents,
  cents,
  divideRounded,
  formatEuro,
  isCents,
  multiplyCents,
  parseEuro,
  toDecimalEuro,
} from './money';
export { isNamespace, isUnderNamespace, namespacePattern } from './namespace';
