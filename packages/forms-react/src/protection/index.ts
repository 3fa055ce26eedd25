export type { AccessLine } from './access-log';
export { AccessLog } from './access-log';
export type { EmergencyReason } from './emergency-access';
export { EmergencyAccessBar, EmergencyAccessDialog } from './emergency-access';
export { MaskedValue } from './masked-value';
