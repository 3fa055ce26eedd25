import type { PresaInCaricoData } from '@cartella/model';
import { loss } from '../loss';
import {
  codeFrom,
  codingExtension,
  compact,
  concept,
  extensionValue,
  idFrom,
  referenceTo,
  textExtension,
} from './coding';
import type { CodeableConcept, Identifier, Period, Reference, Resource } from './fhir.types';
import { cartellaIdentifier, cartellaIdFrom, type FhirMapping, metaOf, resourceOf } from './mapping';

interface EpisodeOfCare extends Resource {
  readonly resourceType: 'EpisodeOfCare';
  readonly identifier?: readonly Identifier[];
  readonly status: 'active' | 'finished';
  readonly type?: readonly CodeableConcept[];
  readonly patient: Reference;
  readonly managingOrganization?: Reference;
  readonly period?: Period;
  readonly careManager?: Reference;
}

/** The time in which a service answers for a person, as EpisodeOfCare. */
export const episodeOfCareMapping: FhirMapping<'presa-in-carico'> = {
  kind: 'presa-in-carico',
  resourceTypes: ['EpisodeOfCare'],
  to: (record, { patientId }) => {
    const { cartellaId, startDate, endDate, responsibleOperatorId, kind, closureReason, unitId } = record.data;
    return [
      compact<EpisodeOfCare>({
        resourceType: 'EpisodeOfCare',
        id: record.id,
        meta: metaOf(record),
        extension: [
          ...codingExtension('closure-reason', 'closure-reasons', closureReason),
          ...textExtension('unit', unitId),
        ],
        identifier: cartellaIdentifier(cartellaId),
        status: endDate === undefined ? 'active' : 'finished',
        type: [concept('presa-in-carico-kinds', kind)],
        patient: referenceTo('Patient', patientId),
        managingOrganization: referenceTo('Organization', record.enteId),
        period: compact({ start: startDate, end: endDate }),
        careManager: referenceTo('Practitioner', responsibleOperatorId),
      }),
    ];
  },
  from: (resources) => {
    const episode = resourceOf<EpisodeOfCare>(resources, 'EpisodeOfCare');
    return compact({
      cartellaId: cartellaIdFrom(episode?.identifier),
      startDate: episode?.period?.start,
      endDate: episode?.period?.end,
      responsibleOperatorId: idFrom(episode?.careManager, 'Practitioner'),
      unitId: extensionValue(episode, 'unit'),
      kind: codeFrom('presa-in-carico-kinds', ...(episode?.type ?? [])),
      closureReason: extensionValue(episode, 'closure-reason'),
    }) as PresaInCaricoData;
  },
  losses: [
    loss('motivation', 'L’episodio FHIR non ha un motivo a parole.', 'The FHIR episode has no reason in words.'),
  ],
};
