export { startServer } from './server';
export type { CartellaServer, CartellaServerOptions } from './server';
