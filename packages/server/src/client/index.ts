export type {
  Answer,
  CartellaClient,
  CartellaView,
  CaseSummary,
  ClientOptions,
  DraftView,
  OperatorView,
  PersonFound,
  SiussState,
} from './client';
export { createClient } from './client';
