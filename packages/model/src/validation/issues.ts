/** Issue codes of the shape of a value, whatever the record. */
export const valueIssue = {
  required: 'value.required',
  type: 'value.type',
  notInList: 'value.not-in-list',
  unexpected: 'value.unexpected',
  tooShort: 'value.too-short',
  tooLong: 'value.too-long',
  tooSmall: 'value.too-small',
  tooLarge: 'value.too-large',
  tooFew: 'value.too-few',
  tooMany: 'value.too-many',
  pattern: 'value.pattern',
  date: 'value.date',
  instant: 'value.instant',
  identifier: 'value.identifier',
  absenceNotAccepted: 'value.absence-not-accepted',
} as const;

/** Issue codes of a code that its list does not allow. */
export const vocabularyIssue = {
  unknownCode: 'vocabulary.unknown-code',
  notValidOn: 'vocabulary.not-valid-on',
  notOffered: 'vocabulary.not-offered',
} as const;

/** Issue codes of a record whatever its kind. */
export const recordIssue = {
  unknownKind: 'record.unknown-kind',
} as const;
