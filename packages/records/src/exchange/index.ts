export type { IncomingMessage } from './inbox';
export { receive } from './inbox';
export type { Deliver, Relay, RelayOptions } from './jobs';
export { startRelay } from './jobs';
export type { OutgoingMessage } from './outbox';
export { enqueue } from './outbox';
export type { Settlement, WaitingMessage } from './relay';
export { claimMessages, postponeMessage, settleMessage } from './relay';
