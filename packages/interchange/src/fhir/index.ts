export type { FhirBundle, FhirExport } from './bundle';
export { fhirMappings, toFhirBundle } from './bundle';
export type { Resource as FhirResource } from './fhir.types';
export type { FhirContext, FhirMapping } from './mapping';
export { envelopeLosses } from './mapping';
