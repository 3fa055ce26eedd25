export type { FormMode, FormPart, FormStep, PartStatus } from './steps';
export { partsOf, stepsOf } from './steps';
