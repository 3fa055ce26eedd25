export type { Message, MessageData, Receipt, ReceiptData } from './message';
export { message, receipt } from './message';
