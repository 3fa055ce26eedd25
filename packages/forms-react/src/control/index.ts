export { CheckBox, RadioGroup, SelectBox, TextArea, TextBox } from './controls';
export { useSending } from './use-sending';
export { useWritten } from './use-written';
