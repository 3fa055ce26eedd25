export type { PattoIndividualizzato, PattoIndividualizzatoData } from './patto-individualizzato';
export { pattoIndividualizzato } from './patto-individualizzato';
