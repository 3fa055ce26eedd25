export type { Criteria, Found, Page } from './find';
export { findRecords } from './find';
export { normaliseName } from './normalise';
export { indexRecord, subjectDigest } from './person-index';
