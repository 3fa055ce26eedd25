export type { Erogazione, ErogazioneData, Intervento, InterventoData } from './intervento';
export { erogazione, intervento } from './intervento';
export type { DeliveredMonth, DeliveryPlanData } from './months';
