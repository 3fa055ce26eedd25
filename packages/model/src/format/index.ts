export type { FormatName } from './format';
export { formatIssue, hasFormat, shapeIssue, standardFormats } from './format';
