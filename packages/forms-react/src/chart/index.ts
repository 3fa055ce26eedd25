export type { BarGroup } from './bar-chart';
export { BarChart } from './bar-chart';
export type { LineSeries } from './line-chart';
export { LineChart } from './line-chart';
