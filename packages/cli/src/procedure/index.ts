export { procedureCommand } from './procedure-command';
