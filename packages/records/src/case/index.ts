export type { StoredEvent } from './event';
export { appendEvents, caseEvents, procedureOfCase } from './event';
export { followUp } from './follow-up';
export { readCase, wholeCase } from './read-case';
export type {
  CaseStanding,
  CasesWithin,
  CaseWork,
  StandingCase,
  StandingQuery,
  WaitingWork,
  WorkQuery,
} from './standing';
export { keepStanding, listCaseWork, listStandings } from './standing';
export type { CaseStory, StoriesPage } from './stories';
export { caseStories } from './stories';
