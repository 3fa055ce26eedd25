export { printOnPaper } from './paper';
