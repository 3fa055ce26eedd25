export type {
  AssessmentGaps,
  AssessmentPart,
  PartContent,
  SignOff,
  Synthesis,
  TeamAssessmentProps,
  TeamMember,
} from './assessment';
export { assessmentGaps, hasSigned } from './assessment';
export { TeamAssessment } from './team-assessment';
