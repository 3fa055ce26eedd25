export type { Erogazione, ErogazioneData, Intervento, InterventoData } from './intervento';
export { erogazione, intervento } from './intervento';
