export { explainCommand } from './explain-command';
