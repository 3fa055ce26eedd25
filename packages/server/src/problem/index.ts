export type { Problem, ProblemOptions, Problems } from './problem';
export { createProblems, problemIssue } from './problem';
