export type { CartellaParameter, Definition, IndicatorDefinition } from './definition';
