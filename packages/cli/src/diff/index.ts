export { cartellaAt, changeLine, diffCommand } from './diff-command';
