export type { AssessmentGaps, AssessmentPart, PartContent, SignOff, Synthesis, TeamMember } from './assessment';
export { assessmentGaps, hasSigned } from './assessment';
export type { TeamAssessmentProps } from './team-assessment';
export { TeamAssessment } from './team-assessment';
