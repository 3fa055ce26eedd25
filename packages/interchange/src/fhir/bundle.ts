import type { ModelRecord, RecordKind } from '@cartella/model';
import { carePlanMapping } from './care-plan';
import { careTeamMapping } from './care-team';
import { consentMapping } from './consent';
import { episodeOfCareMapping } from './episode-of-care';
import type { Resource } from './fhir.types';
import type { FhirContext, FhirMapping } from './mapping';
import { patientMapping } from './patient';
import { questionnaireResponseMapping } from './questionnaire-response';
import { relatedPersonMapping } from './related-person';
import { serviceRequestMapping } from './service-request';

/** Every mapping between the model and FHIR R4, by kind of record. */
export const fhirMappings = {
  person: patientMapping,
  relationship: relatedPersonMapping,
  'presa-in-carico': episodeOfCareMapping,
  'case-team': careTeamMapping,
  'progetto-personalizzato': carePlanMapping,
  referral: serviceRequestMapping,
  consent: consentMapping,
  'instrument-result': questionnaireResponseMapping,
} as const;

/** A collection of resources. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

/** A case as FHIR, and the kinds of record that have no mapping and stay behind. */
export interface FhirExport {
  readonly bundle: FhirBundle;
  readonly unmapped: readonly RecordKind[];
}

/**
 * Tells the records of a case in FHIR R4.
 *
 * @param base - Address of the server that would hold the resources, without final slash.
 */
export function toFhirBundle(records: readonly ModelRecord[], context: FhirContext, base: string): FhirExport {
  const mappings: Readonly<Record<string, FhirMapping<never> | undefined>> = fhirMappings as never;
  const resources = records.flatMap((record) => mappings[record.kind]?.to(record as never, context) ?? []);
  const unmapped = records.map(({ kind }) => kind).filter((kind) => mappings[kind] === undefined);
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource })),
    },
    unmapped: [...new Set(unmapped)].sort(),
  };
}
