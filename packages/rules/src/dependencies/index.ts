export { dependencies } from './dependencies';
