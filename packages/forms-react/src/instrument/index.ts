export type { InstrumentFormProps } from './instrument-form';
export { InstrumentForm } from './instrument-form';
