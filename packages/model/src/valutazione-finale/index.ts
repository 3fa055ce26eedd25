export type { ValutazioneFinale, ValutazioneFinaleData } from './valutazione-finale';
export { GoalOutcomeSchema, valutazioneFinale } from './valutazione-finale';
