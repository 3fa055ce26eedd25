export type { Accesso, AccessoData } from './accesso';
export { accesso } from './accesso';
