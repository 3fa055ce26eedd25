export { inputsOf, valueTypeOf } from './inputs';
