import type { ModelRecord, RecordData, RecordKind } from '@cartella/model';
import { type Loss, loss } from '../loss';
import { fhirBase } from './coding';
import type { Identifier, Meta, Resource } from './fhir.types';

/** What a resource must name and a record of the case does not: whose case it is. */
export interface FhirContext {
  readonly patientId: string;
}

/** A kind of record and the resources that tell it, with all that they cannot tell. */
export interface FhirMapping<K extends RecordKind = RecordKind> {
  readonly kind: K;
  /** Types of the resources, the main one first. */
  readonly resourceTypes: readonly string[];
  readonly to: (record: ModelRecord<K>, context: FhirContext) => readonly Resource[];
  /** Reads the data back, unchecked: from a stranger they go through the validation of the model. */
  readonly from: (resources: readonly Resource[]) => RecordData<K>;
  readonly losses: readonly Loss[];
}

/** Losses that every mapping has: parts of the envelope without a home in FHIR. */
export const envelopeLosses: readonly Loss[] = [
  loss(
    'schema',
    'La versione dello schema è del modello, non di FHIR.',
    'The version of the schema belongs to the model, not to FHIR.',
  ),
  loss('profile', 'La composizione locale non ha posto in FHIR.', 'The local composition has no place in FHIR.'),
  loss('provenance', 'Servirebbe una risorsa Provenance a parte.', 'It would need a Provenance resource of its own.'),
  loss('reason', 'Servirebbe una risorsa Provenance a parte.', 'It would need a Provenance resource of its own.'),
  loss('validFrom', 'FHIR data i contenuti, non la scheda.', 'FHIR dates contents, not the record.'),
  loss('validTo', 'FHIR data i contenuti, non la scheda.', 'FHIR dates contents, not the record.'),
  loss('ext', 'Le estensioni locali restano a casa.', 'Local extensions stay at home.'),
];

const confidentiality: Readonly<Record<string, string>> = { common: 'N', special: 'R', judicial: 'R', sealed: 'V' };

/** What FHIR keeps of the envelope of a record. */
export function metaOf(record: ModelRecord): Meta {
  return {
    versionId: String(record.version),
    lastUpdated: record.recordedAt,
    source: `urn:cartella:ente:${record.enteId}`,
    security: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
        code: confidentiality[record.sensitivity] ?? 'R',
      },
      { system: `${fhirBase}/CodeSystem/sensitivity`, code: record.sensitivity },
    ],
  };
}

const cartellaSystem = `${fhirBase}/sid/cartella`;

/** The file that a resource belongs to, as an identifier. */
export function cartellaIdentifier(cartellaId: string | undefined): readonly Identifier[] | undefined {
  return cartellaId === undefined ? undefined : [{ system: cartellaSystem, value: cartellaId }];
}

/** The file that a resource says that it belongs to. */
export function cartellaIdFrom(identifiers: readonly Identifier[] | undefined): string | undefined {
  return identifiers?.find(({ system }) => system === cartellaSystem)?.value;
}

/** The resource of a type among several. */
export function resourceOf<R extends Resource>(resources: readonly Resource[], type: R['resourceType']): R | undefined {
  return resources.find(({ resourceType }) => resourceType === type) as R | undefined;
}
