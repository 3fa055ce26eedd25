export { tutelaMinori } from './tutela-minori';
