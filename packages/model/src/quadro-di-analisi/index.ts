export type {
  QuadroDiAnalisi,
  QuadroDiAnalisiData,
  ValutazioneMultidimensionale,
  ValutazioneMultidimensionaleData,
} from './quadro-di-analisi';
export { AnalysisSectionSchema, quadroDiAnalisi, valutazioneMultidimensionale } from './quadro-di-analisi';
