export { kitBefore, pendingLines, upgradeCommand, upgradeIssue } from './upgrade-command';
