import type { CaseTeamData, CaseTeamMember } from '@cartella/model';
import { codeFrom, compact, concept, idFrom, referenceTo } from './coding';
import type { CodeableConcept, Identifier, Period, Reference, Resource } from './fhir.types';
import { cartellaIdentifier, cartellaIdFrom, type FhirMapping, metaOf, resourceOf } from './mapping';

interface Participant {
  readonly role?: readonly CodeableConcept[];
  readonly member?: Reference;
  readonly onBehalfOf?: Reference;
  readonly period?: Period;
}

interface CareTeam extends Resource {
  readonly resourceType: 'CareTeam';
  readonly identifier?: readonly Identifier[];
  readonly status: 'active';
  readonly subject: Reference;
  readonly participant?: readonly Participant[];
}

function toParticipant({
  operatorId,
  name,
  organisationId,
  role,
  responsible,
  validFrom,
  validTo,
}: CaseTeamMember): Participant {
  const reference = operatorId === undefined ? {} : referenceTo('Practitioner', operatorId);
  return compact<Participant>({
    role: [concept('case-roles', role), ...(responsible ? [concept('case-team', 'responsible')] : [])],
    member: name === undefined ? reference : { ...reference, display: name },
    onBehalfOf: organisationId === undefined ? undefined : referenceTo('Organization', organisationId),
    period: compact({ start: validFrom, end: validTo }),
  });
}

function fromParticipant({ role = [], member, onBehalfOf, period }: Participant): CaseTeamMember {
  return compact({
    operatorId: idFrom(member, 'Practitioner'),
    name: member?.display,
    organisationId: idFrom(onBehalfOf, 'Organization'),
    role: codeFrom('case-roles', ...role),
    responsible: codeFrom('case-team', ...role) === 'responsible',
    validFrom: period?.start,
    validTo: period?.end,
  }) as CaseTeamMember;
}

/** Who works on a case, as CareTeam. */
export const careTeamMapping: FhirMapping<'case-team'> = {
  kind: 'case-team',
  resourceTypes: ['CareTeam'],
  to: (record, { patientId }) => [
    compact<CareTeam>({
      resourceType: 'CareTeam',
      id: record.id,
      meta: metaOf(record),
      extension: undefined,
      identifier: cartellaIdentifier(record.data.cartellaId),
      status: 'active',
      subject: referenceTo('Patient', patientId),
      participant: record.data.members.map(toParticipant),
    }),
  ],
  from: (resources) => {
    const team = resourceOf<CareTeam>(resources, 'CareTeam');
    return {
      cartellaId: cartellaIdFrom(team?.identifier),
      members: (team?.participant ?? []).map(fromParticipant),
    } as CaseTeamData;
  },
  losses: [],
};
