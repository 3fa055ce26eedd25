export { percorsoComune } from './percorso-comune';
