export type { FormMode, FormPart, FormStep, PartStatus } from './steps';
export { askedPlace, partsOf, stepOfPlace, stepsOf } from './steps';
