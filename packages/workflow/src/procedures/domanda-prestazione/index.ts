export { domandaPrestazione } from './domanda-prestazione';
