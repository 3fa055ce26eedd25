export { siussRegionName, siussRegionOf } from './region';
