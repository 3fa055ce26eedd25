export type {
  CaseTeam,
  CaseTeamData,
  CaseTeamMember,
  EquipeMultidisciplinare,
  EquipeMultidisciplinareData,
} from './case-team';
export { CaseTeamMemberSchema, caseTeam, equipeMultidisciplinare } from './case-team';
