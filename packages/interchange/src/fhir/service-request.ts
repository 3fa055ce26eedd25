import { type ReferralData, referral } from '@cartella/model';
import { unnamedLosses } from '../loss';
import { codeFrom, compact, concept, idFrom, list, referenceTo } from './coding';
import type { CodeableConcept, Identifier, Reference, Resource } from './fhir.types';
import { cartellaIdentifier, cartellaIdFrom, type FhirMapping, metaOf, resourceOf } from './mapping';

interface ServiceRequest extends Resource {
  readonly resourceType: 'ServiceRequest';
  readonly identifier?: readonly Identifier[];
  readonly status: 'active' | 'revoked';
  readonly intent: 'proposal';
  readonly category?: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly authoredOn?: string;
  readonly performer?: readonly Reference[];
  readonly reasonCode?: readonly CodeableConcept[];
  readonly supportingInfo?: readonly Reference[];
}

interface TaskInput {
  readonly type: CodeableConcept;
  readonly valueString?: string;
  readonly valueCode?: string;
}

interface Task extends Resource {
  readonly resourceType: 'Task';
  readonly status: 'requested' | 'accepted' | 'rejected' | 'cancelled';
  readonly statusReason?: CodeableConcept;
  readonly intent: 'order';
  readonly focus: Reference;
  readonly for: Reference;
  readonly lastModified?: string;
  readonly input?: readonly TaskInput[];
}

// The closed loop of the HL7 Gravity project: the request says what is asked, the task what became of it.
const states = { proposed: 'requested', accepted: 'accepted', refused: 'rejected', withdrawn: 'cancelled' } as const;

function inputs({ sharedKinds, personAgrees }: ReferralData): readonly TaskInput[] {
  return [
    ...sharedKinds.map((kind) => ({ type: concept('task-inputs', 'shared-kind'), valueString: kind })),
    ...(personAgrees === undefined
      ? []
      : [{ type: concept('task-inputs', 'person-agrees'), valueCode: personAgrees ? 'yes' : 'no' }]),
  ];
}

const ofType = (task: Task | undefined, type: string): readonly TaskInput[] =>
  (task?.input ?? []).filter((input) => codeFrom('task-inputs', input.type) === type);

/** A referral or a transfer as ServiceRequest, with the Task that follows it until the answer. */
export const serviceRequestMapping: FhirMapping<'referral'> = {
  kind: 'referral',
  resourceTypes: ['ServiceRequest', 'Task'],
  to: (record, { patientId }) => {
    const { data } = record;
    const request = compact<ServiceRequest>({
      resourceType: 'ServiceRequest',
      id: record.id,
      meta: metaOf(record),
      extension: undefined,
      identifier: cartellaIdentifier(data.cartellaId),
      status: data.state === 'withdrawn' ? 'revoked' : 'active',
      intent: 'proposal',
      category: [concept('referral-kinds', data.kind)],
      subject: referenceTo('Patient', patientId),
      authoredOn: data.proposedOn,
      performer: list([
        data.toOrganisationId === undefined ? undefined : referenceTo('Organization', data.toOrganisationId),
        data.toUnitId === undefined ? undefined : referenceTo('HealthcareService', data.toUnitId),
      ]),
      reasonCode: [{ text: data.reason }],
      supportingInfo: data.documentId === undefined ? undefined : [referenceTo('DocumentReference', data.documentId)],
    });
    const task = compact<Task>({
      resourceType: 'Task',
      id: `${record.id}-task`,
      meta: undefined,
      extension: undefined,
      status: states[data.state],
      statusReason: data.answerReason === undefined ? undefined : { text: data.answerReason },
      intent: 'order',
      focus: referenceTo('ServiceRequest', record.id),
      for: referenceTo('Patient', patientId),
      lastModified: data.answeredOn,
      input: inputs(data),
    });
    return [request, task];
  },
  from: (resources) => {
    const request = resourceOf<ServiceRequest>(resources, 'ServiceRequest');
    const task = resourceOf<Task>(resources, 'Task');
    const agrees = ofType(task, 'person-agrees')[0]?.valueCode;
    const performer = (type: string): string | undefined =>
      request?.performer?.map((reference) => idFrom(reference, type)).find((id) => id !== undefined);
    return compact({
      cartellaId: cartellaIdFrom(request?.identifier),
      kind: codeFrom('referral-kinds', ...(request?.category ?? [])),
      toOrganisationId: performer('Organization'),
      toUnitId: performer('HealthcareService'),
      reason: request?.reasonCode?.[0]?.text,
      personAgrees: agrees === undefined ? undefined : agrees === 'yes',
      proposedOn: request?.authoredOn,
      state: (Object.keys(states) as (keyof typeof states)[]).find((state) => states[state] === task?.status),
      answeredOn: task?.lastModified,
      answerReason: task?.statusReason?.text,
      documentId: idFrom(request?.supportingInfo?.[0], 'DocumentReference'),
      sharedKinds: ofType(task, 'shared-kind').map(({ valueString }) => valueString),
    }) as ReferralData;
  },
  losses: unnamedLosses(referral.data, [
    ...['cartellaId', 'kind', 'toOrganisationId', 'toUnitId', 'reason', 'sharedKinds', 'personAgrees', 'proposedOn'],
    ...['state', 'answeredOn', 'answerReason', 'documentId'],
  ]),
};
