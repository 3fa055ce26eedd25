export type { Criteria } from './criteria';
export type { Found, Page } from './find';
export { countRecords, findRecords } from './find';
export { normaliseName } from './normalise';
export { indexRecord, subjectDigest } from './person-index';
