export type { MisuraDiSostegno, MisuraDiSostegnoData } from './misura-di-sostegno';
export { misuraDiSostegno } from './misura-di-sostegno';
