export type { BarGroup } from './bar-chart';
export { BarChart } from './bar-chart';
