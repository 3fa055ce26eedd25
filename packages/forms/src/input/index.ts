export { formatInput, inputIssue, parseInput, writableText } from './input';
