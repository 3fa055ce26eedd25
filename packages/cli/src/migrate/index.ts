export { editDocument, editsBetween } from './edit-document';
export { migrateCommand } from './migrate-command';
