export { fill } from './fill';
export { firstContact } from './first-contact';
export type { Seat, Shift } from './operators';
export { deeds, work } from './operators';
export type { ServedCartella } from './serve';
export { serveCartella } from './serve';
