export { describeApi } from './openapi';
