export type { Domanda, DomandaData } from './domanda';
export { domanda } from './domanda';
