export { composeProfile } from './compose';
export { composeIssue } from './compose.issues';
