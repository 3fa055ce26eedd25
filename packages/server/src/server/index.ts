export type { CartellaServer, CartellaServerOptions } from './server';
export { startServer } from './server';
