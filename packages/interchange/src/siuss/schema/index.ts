export { siussXsd } from './schema';
