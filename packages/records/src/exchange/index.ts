export type { IncomingMessage } from './inbox';
export { receive } from './inbox';
export type { OutgoingMessage } from './outbox';
export { enqueue } from './outbox';
