export type { Segnalazione, SegnalazioneData } from './segnalazione';
export { segnalazione } from './segnalazione';
