export { prontoIntervento } from './pronto-intervento';
