export { rebuildCommand, rebuildIssue } from './rebuild-command';
