export { toBpmn } from './bpmn';
