export { segretariato } from './segretariato';
