export { createProblems, problemIssue } from './problem';
export type { Problem, ProblemOptions, Problems } from './problem';
