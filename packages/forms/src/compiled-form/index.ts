export type {
  ChoiceOption,
  CompiledField,
  CompiledForm,
  CompiledPage,
  CompiledSection,
  FieldLimits,
  FieldType,
} from './compiled-form';
export { compiledFields } from './compiled-form';
