export type { Service } from './service-picker';
export { ServicePicker } from './service-picker';
