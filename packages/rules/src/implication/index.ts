export { implies } from './implies';
