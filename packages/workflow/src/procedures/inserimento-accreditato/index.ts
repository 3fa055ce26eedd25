export { inserimentoAccreditato } from './inserimento-accreditato';
