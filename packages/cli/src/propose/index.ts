export { proposeCommand, proposeIssue } from './propose-command';
