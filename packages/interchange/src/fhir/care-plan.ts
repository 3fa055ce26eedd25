import { ActionSchema, GoalSchema, type ProgettoPersonalizzatoData, progettoPersonalizzato } from '@cartella/model';
import { unnamedLosses } from '../loss';
import {
  codeExtension,
  codeFrom,
  compact,
  concept,
  extensionValue,
  idFrom,
  referenceTo,
  textExtension,
} from './coding';
import type { Annotation, CodeableConcept, Extended, Identifier, Period, Reference, Resource } from './fhir.types';
import { cartellaIdentifier, cartellaIdFrom, type FhirMapping, metaOf, resourceOf } from './mapping';

interface ActivityDetail extends Extended {
  readonly status: 'not-started';
  readonly goal: readonly Reference[];
  readonly description: string;
  readonly scheduledPeriod?: Period;
}

interface Activity {
  readonly detail: ActivityDetail;
}

interface CarePlan extends Resource {
  readonly resourceType: 'CarePlan';
  readonly identifier?: readonly Identifier[];
  readonly status: 'active' | 'completed';
  readonly intent: 'plan';
  readonly category?: readonly CodeableConcept[];
  readonly title?: string;
  readonly subject: Reference;
  readonly period?: Period;
  readonly goal?: readonly Reference[];
  readonly activity?: readonly Activity[];
  readonly note?: readonly Annotation[];
}

interface Goal extends Resource {
  readonly resourceType: 'Goal';
  readonly lifecycleStatus: 'active';
  readonly category?: readonly CodeableConcept[];
  readonly description: CodeableConcept;
  readonly subject: Reference;
  readonly target?: readonly { readonly detailString?: string; readonly dueDate?: string }[];
}

type ModelGoal = ProgettoPersonalizzatoData['goals'][number];
type ModelAction = ModelGoal['actions'][number];

function toGoal(goal: ModelGoal, patientId: string): Goal {
  const target = compact({ detailString: goal.indicator, dueDate: goal.dueDate });
  return compact<Goal>({
    resourceType: 'Goal',
    id: goal.id,
    meta: undefined,
    extension: undefined,
    lifecycleStatus: 'active',
    category: [concept('goal-areas', goal.area)],
    description: { text: goal.description },
    subject: referenceTo('Patient', goal.personId ?? patientId),
    target: Object.keys(target).length === 0 ? undefined : [target],
  });
}

function toActivity(action: ModelAction, goal: ModelGoal): Activity {
  return {
    detail: compact<ActivityDetail>({
      extension: [
        ...textExtension('action-id', action.id),
        ...codeExtension('action-responsible', action.responsible),
        ...textExtension('action-responsible-name', action.responsibleName),
      ],
      status: 'not-started',
      goal: [referenceTo('Goal', goal.id)],
      description: action.description,
      scheduledPeriod: action.dueDate === undefined ? undefined : { end: action.dueDate },
    }),
  };
}

function fromActivity({ detail }: Activity): ModelAction {
  return compact({
    id: extensionValue(detail, 'action-id'),
    description: detail.description,
    responsible: extensionValue(detail, 'action-responsible'),
    responsibleName: extensionValue(detail, 'action-responsible-name'),
    dueDate: detail.scheduledPeriod?.end,
  }) as ModelAction;
}

function fromGoal(goal: Goal, plan: CarePlan): ModelGoal {
  const [target] = goal.target ?? [];
  const subject = idFrom(goal.subject, 'Patient');
  const activities = (plan.activity ?? []).filter(({ detail }) =>
    detail.goal.some((reference) => idFrom(reference, 'Goal') === goal.id),
  );
  return compact({
    id: goal.id,
    area: codeFrom('goal-areas', ...(goal.category ?? [])),
    description: goal.description.text,
    indicator: target?.detailString,
    personId: subject === idFrom(plan.subject, 'Patient') ? undefined : subject,
    dueDate: target?.dueDate,
    actions: activities.map(fromActivity),
  }) as ModelGoal;
}

/** A personal project as CarePlan, with a Goal for each goal. */
export const carePlanMapping: FhirMapping<'progetto-personalizzato'> = {
  kind: 'progetto-personalizzato',
  resourceTypes: ['CarePlan', 'Goal'],
  to: (record, { patientId }) => {
    const { data } = record;
    const plan = compact<CarePlan>({
      resourceType: 'CarePlan',
      id: record.id,
      meta: metaOf(record),
      extension: textExtension('review-date', data.reviewDate),
      identifier: cartellaIdentifier(data.cartellaId),
      status: data.endDate === undefined ? 'active' : 'completed',
      intent: 'plan',
      category: [concept('project-kinds', data.kind)],
      title: data.title,
      subject: referenceTo('Patient', patientId),
      period: compact({ start: data.startDate, end: data.endDate }),
      goal: data.goals.map(({ id }) => referenceTo('Goal', id)),
      activity: data.goals.flatMap((goal) => goal.actions.map((action) => toActivity(action, goal))),
      note: data.personView === undefined ? undefined : [{ text: data.personView }],
    });
    return [plan, ...data.goals.map((goal) => toGoal(goal, patientId))];
  },
  from: (resources) => {
    const plan = resourceOf<CarePlan>(resources, 'CarePlan');
    if (plan === undefined) return {} as ProgettoPersonalizzatoData;
    const goals = resources.filter(({ resourceType }) => resourceType === 'Goal') as Goal[];
    const ordered = (plan.goal ?? []).flatMap((reference) =>
      goals.filter(({ id }) => id === idFrom(reference, 'Goal')),
    );
    return compact({
      cartellaId: cartellaIdFrom(plan.identifier),
      kind: codeFrom('project-kinds', ...(plan.category ?? [])),
      title: plan.title,
      startDate: plan.period?.start,
      endDate: plan.period?.end,
      reviewDate: extensionValue(plan, 'review-date'),
      goals: ordered.map((goal) => fromGoal(goal, plan)),
      personView: plan.note?.[0]?.text,
    }) as ProgettoPersonalizzatoData;
  },
  losses: [
    ...unnamedLosses(progettoPersonalizzato.data, [
      'cartellaId',
      'kind',
      'title',
      'startDate',
      'endDate',
      'reviewDate',
      'goals',
      'personView',
    ]),
    ...unnamedLosses(
      GoalSchema,
      ['id', 'area', 'description', 'indicator', 'personId', 'dueDate', 'actions'],
      'goals.*.',
    ),
    ...unnamedLosses(
      ActionSchema,
      ['id', 'description', 'responsible', 'responsibleName', 'dueDate'],
      'goals.*.actions.*.',
    ),
  ],
};
