export type { ValutazioneFinale, ValutazioneFinaleData } from './valutazione-finale';
export { GoalOutcomeSchema, OutcomeIndicatorSchema, valutazioneFinale } from './valutazione-finale';
