export { formFields } from './form';
export type { FormDefinition, FormField, FormPage, FormSection } from './form';
