export type { Glass, Notice } from '@cartella/records';
export type { CaseList, CaseSummary, WorkItem, WorkScope } from '../case';
export type { ListedSession, Session } from '../session';
export type { SourceAnswer } from '../source';
export type {
  Answer,
  CartellaClient,
  CartellaView,
  CaseQuery,
  ClientOptions,
  CommandDone,
  DraftView,
  EmergencyAccess,
  OperatorView,
  PersonFound,
  PersonView,
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
