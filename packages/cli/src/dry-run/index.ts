export { dryRunCommand, dryRunIssue } from './dry-run-command';
