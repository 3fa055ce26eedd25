export { currentKit } from './kit';
export { kitCommand } from './kit-command';
export { kitIssue, knownKits, readKit, storeKit } from './stored-kit';
