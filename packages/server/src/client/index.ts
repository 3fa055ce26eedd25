export type { CaseSummary, WorkItem, WorkScope } from '../case';
export type { Session } from '../session';
export type {
  Answer,
  CartellaClient,
  CartellaView,
  ClientOptions,
  DraftView,
  OperatorView,
  PersonFound,
  SiussState,
  WorkView,
} from './client';
export { createClient } from './client';
export type { ProfileClient, ProfileOffer, ProfileView } from './profile-client';
export type {
  ListFilters,
  RecordClient,
  RecordOfKind,
  RecordPage,
  RecordWritten,
  VersionWanted,
} from './record-client';
