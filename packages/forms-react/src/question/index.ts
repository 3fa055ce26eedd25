export { Field, GroupWidget, standardWidget } from './question';
