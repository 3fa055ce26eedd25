export type { Decision, Measure } from './monthly-support';
export { MonthlySupport } from './monthly-support';
