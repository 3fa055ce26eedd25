export { MoneyBox } from './money-box';
