export { CheckBox, RadioGroup, SelectBox, TextArea, TextBox } from './controls';
export { useWritten } from './use-written';
