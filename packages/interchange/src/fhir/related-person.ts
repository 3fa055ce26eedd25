import { type RelationshipData, relationship } from '@cartella/model';
import { unnamedLosses } from '../loss';
import { codeExtension, codeFrom, compact, concept, extensionValue, fhirBase, idFrom, referenceTo } from './coding';
import type { CodeableConcept, HumanName, Identifier, Reference, Resource } from './fhir.types';
import { type FhirMapping, metaOf, resourceOf } from './mapping';

interface RelatedPerson extends Resource {
  readonly resourceType: 'RelatedPerson';
  readonly identifier?: readonly Identifier[];
  readonly patient: Reference;
  readonly relationship?: readonly CodeableConcept[];
  readonly name?: readonly HumanName[];
}

const personSystem = `${fhirBase}/sid/person`;
const organisationSystem = `${fhirBase}/sid/organisation`;

/** A tie of a person with kin or network, as RelatedPerson. */
export const relatedPersonMapping: FhirMapping<'relationship'> = {
  kind: 'relationship',
  resourceTypes: ['RelatedPerson'],
  to: (record) => {
    const {
      personId,
      otherPersonId,
      organisationId,
      otherName,
      nature,
      kinship,
      role,
      quality,
      availability,
      direction,
      parentage,
      separation,
      twins,
    } = record.data;
    const identifiers = [
      ...(otherPersonId === undefined ? [] : [{ system: personSystem, value: otherPersonId }]),
      ...(organisationId === undefined ? [] : [{ system: organisationSystem, value: organisationId }]),
    ];
    const concepts = [
      concept('relationship-natures', nature),
      ...(kinship === undefined ? [] : [concept('kinship', kinship)]),
      ...(role === undefined ? [] : [concept('network-roles', role)]),
    ];
    return [
      compact<RelatedPerson>({
        resourceType: 'RelatedPerson',
        id: record.id,
        meta: metaOf(record),
        extension: [
          ...codeExtension('relationship-quality', quality),
          ...codeExtension('relationship-availability', availability),
          ...codeExtension('relationship-direction', direction),
          ...codeExtension('relationship-parentage', parentage),
          ...codeExtension('relationship-separation', separation),
          ...codeExtension('relationship-twins', twins),
        ],
        identifier: identifiers,
        patient: referenceTo('Patient', personId),
        relationship: concepts,
        name: otherName === undefined ? undefined : [{ text: otherName }],
      }),
    ];
  },
  from: (resources) => {
    const related = resourceOf<RelatedPerson>(resources, 'RelatedPerson');
    const identifier = (system: string): string | undefined =>
      related?.identifier?.find((item) => item.system === system)?.value;
    const concepts = related?.relationship ?? [];
    return compact({
      personId: idFrom(related?.patient, 'Patient'),
      otherPersonId: identifier(personSystem),
      organisationId: identifier(organisationSystem),
      otherName: related?.name?.[0]?.text,
      nature: codeFrom('relationship-natures', ...concepts),
      kinship: codeFrom('kinship', ...concepts),
      role: codeFrom('network-roles', ...concepts),
      quality: extensionValue(related, 'relationship-quality'),
      availability: extensionValue(related, 'relationship-availability'),
      direction: extensionValue(related, 'relationship-direction'),
      parentage: extensionValue(related, 'relationship-parentage'),
      separation: extensionValue(related, 'relationship-separation'),
      twins: extensionValue(related, 'relationship-twins'),
    }) as RelationshipData;
  },
  losses: unnamedLosses(relationship.data, [
    ...['personId', 'otherPersonId', 'organisationId', 'otherName', 'nature', 'kinship', 'role'],
    ...['quality', 'availability', 'direction', 'parentage', 'separation', 'twins'],
  ]),
};
