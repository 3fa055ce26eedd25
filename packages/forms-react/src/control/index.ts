export { CheckBox, RadioGroup, SelectBox, TextArea, TextBox } from './controls';
