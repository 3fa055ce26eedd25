export { cleanCopy, timeToFirstAnswer } from './clone';
