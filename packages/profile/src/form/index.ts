export type { FormDefinition, FormField, FormPage, FormSection } from './form';
export { formFields } from './form';
