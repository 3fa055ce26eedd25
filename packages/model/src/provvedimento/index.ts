export type {
  Affidamento,
  AffidamentoData,
  ProvvedimentoGiudiziario,
  ProvvedimentoGiudiziarioData,
} from './provvedimento';
export { affidamento, provvedimentoGiudiziario } from './provvedimento';
