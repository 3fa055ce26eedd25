export { formatInput, inputIssue, parseInput } from './input';
