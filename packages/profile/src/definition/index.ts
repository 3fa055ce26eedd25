export type { CartellaParameter, Definition } from './definition';
