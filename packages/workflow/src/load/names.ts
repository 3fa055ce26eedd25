import { createIssue, type Issue, type Path } from '@cartella/core';
import { reservedFacts } from '../facts/fact-types';
import type { Procedure, Step } from '../procedure';
import { procedureIssue } from './issues';
import type { CompleteWorld } from './world';

/** A rule over a procedure whose shape is right: every violation, each at its place. */
export type LoadRule = (procedure: Procedure, world: CompleteWorld) => readonly Issue[];

/** Says which of some names nothing bears; a single name is shown where it stands, one of a list at its index. */
function unknown(
  code: string,
  known: (name: string) => boolean,
  names: string | readonly string[] | undefined,
  at: Path,
): Issue[] {
  if (typeof names === 'string') return known(names) ? [] : [createIssue(code, at, { params: { name: names } })];
  return (names ?? []).flatMap((name, index) => unknown(code, known, name, [...at, index]));
}

function isIn(items: readonly { readonly id: string }[]): (name: string) => boolean {
  const ids = new Set(items.map(({ id }) => id));
  return (name) => ids.has(name);
}

/** Two parts of one list do not share a name. */
export const uniqueNames: LoadRule = (procedure) =>
  (['bodies', 'phases', 'states', 'outcomes', 'steps', 'deadlines', 'conditions'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return (procedure[list] ?? []).flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [createIssue(procedureIssue.duplicate, [list, index, 'id'], { params: { name: id } })];
    });
  });

/** Facts of the engine keep their names. */
export const reservedNames: LoadRule = ({ records, inputs }) =>
  [...Object.keys(records).map((name) => ['records', name]), ...Object.keys(inputs).map((name) => ['inputs', name])]
    .filter(
      ([list, name = '']) =>
        (reservedFacts as readonly string[]).includes(name) || (list === 'inputs' && Object.hasOwn(records, name)),
    )
    .map((at) => createIssue(procedureIssue.reservedName, at, { params: { name: at[1] ?? '' } }));

/** States stand in phases and end with outcomes that exist. */
export const stateNames: LoadRule = ({ states, phases, outcomes, bodies }) =>
  states.flatMap((state, index) => [
    ...unknown(procedureIssue.unknownPhase, isIn(phases), state.phase, ['states', index, 'phase']),
    ...unknown(procedureIssue.unknownOutcome, isIn(outcomes), state.outcome, ['states', index, 'outcome']),
    ...unknown(procedureIssue.unknownOutcome, isIn(outcomes), state.answers, ['states', index, 'answers']),
    ...unknown(procedureIssue.unknownBody, isIn(bodies), state.waitsFor, ['states', index, 'waitsFor']),
  ]);

/** Records are of kinds that exist. */
export const recordKindNames: LoadRule = ({ records }, world) =>
  Object.entries(records).flatMap(([name, { kind }]) =>
    world.isKind(kind)
      ? []
      : [createIssue(procedureIssue.unknownKind, ['records', name, 'kind'], { params: { name: kind } })],
  );

function stepNames(step: Step, procedure: Procedure, world: CompleteWorld, at: Path): Issue[] {
  const isState = isIn(procedure.states);
  const isStep = isIn(procedure.steps);
  const isDeadline = isIn(procedure.deadlines);
  const isBody = isIn(procedure.bodies);
  const { kind } = world.kindInputs('unit') ?? {};
  const isUnit = (name: string) => kind?.type !== 'code' || kind.codes?.includes(name) !== false;
  const isAssigned = (name: string) => step.assigns?.bodies?.includes(name) === true;
  const isRecord = (name: string) => Object.hasOwn(procedure.records, name);
  const called = new Set(procedure.steps.flatMap(({ calls }) => (calls === undefined ? [] : [calls.as])));
  const targets = typeof step.to === 'string' ? step.to : step.to?.map(({ to }) => to);
  const products = step.produces ?? [];
  const { unknownBody, unknownDeadline, unknownForm, unknownProcedure, unknownRecord, unknownRole, unknownUnit } =
    procedureIssue;
  const { unknownState, unknownStep, unknownSubCase, unknownVocabulary } = procedureIssue;
  return [
    ...unknown(unknownState, isState, typeof step.from === 'string' ? undefined : step.from, [...at, 'from']),
    ...unknown(unknownState, isState, targets, [...at, 'to']),
    ...unknown(unknownRole, world.isRole, step.who.roles, [...at, 'who', 'roles']),
    ...unknown(unknownRole, world.isRole, step.who.responsibleOr, [...at, 'who', 'responsibleOr']),
    ...unknown(unknownBody, isBody, step.who.bodies, [...at, 'who', 'bodies']),
    ...unknown(unknownUnit, isUnit, step.who.units, [...at, 'who', 'units']),
    ...unknown(unknownStep, isStep, step.after, [...at, 'after']),
    ...unknown(unknownStep, isStep, step.fourEyes, [...at, 'fourEyes']),
    ...unknown(unknownDeadline, isDeadline, step.whenExpired, [...at, 'whenExpired']),
    ...unknown(unknownForm, world.isForm, step.asks?.forms, [...at, 'asks', 'forms']),
    ...unknown(
      unknownRecord,
      isRecord,
      step.asks?.signatures?.map(({ record }) => record),
      [...at, 'asks', 'signatures'],
    ),
    ...unknown(
      unknownRecord,
      (name) => products.some((product) => product.kind === 'record' && product.record === name),
      step.asks?.documents?.flatMap((document) => document.in?.record ?? []),
      [...at, 'asks', 'documents'],
    ),
    ...unknown(unknownVocabulary, world.isVocabulary, step.asks?.reason?.vocabulary, [...at, 'asks', 'reason']),
    ...Object.entries(step.deadlines ?? {}).flatMap(([action, names]) =>
      unknown(unknownDeadline, isDeadline, names, [...at, 'deadlines', action]),
    ),
    ...unknown(unknownBody, isBody, step.assigns?.bodies, [...at, 'assigns', 'bodies']),
    ...unknown(unknownBody, isAssigned, Object.keys(step.assigns?.parties ?? {}), [...at, 'assigns', 'parties']),
    ...unknown(unknownProcedure, world.isProcedure, step.calls?.procedure, [...at, 'calls']),
    ...unknown(unknownRole, world.isRole, step.calls?.task?.roles, [...at, 'calls', 'task', 'roles']),
    ...unknown(unknownSubCase, (name) => called.has(name), step.awaits, [...at, 'awaits']),
    ...products.flatMap((product, index): Issue[] => {
      const place = [...at, 'produces', index];
      if (product.kind === 'record') return unknown(unknownRecord, isRecord, product.record, [...place, 'record']);
      if (product.kind === 'message') {
        return [
          ...unknown(unknownBody, isBody, product.to, [...place, 'to']),
          ...unknown(unknownRecord, isRecord, product.record, [...place, 'record']),
        ];
      }
      if (product.kind === 'notice') return [];
      return [
        ...unknown(unknownRole, world.isRole, product.for.roles, [...place, 'for', 'roles']),
        ...unknown(unknownBody, isBody, product.for.body, [...place, 'for', 'body']),
        ...unknown(unknownStep, isStep, product.doneBy, [...place, 'doneBy']),
        ...unknown(unknownDeadline, isDeadline, product.deadline, [...place, 'deadline']),
      ];
    }),
  ];
}

/** Everything that a step names exists. */
export const namesInSteps: LoadRule = (procedure, world) =>
  procedure.steps.flatMap((step, index) => stepNames(step, procedure, world, ['steps', index]));

/** Everything that deadlines and conditions name exists. */
export const namesInDeadlines: LoadRule = ({ deadlines, conditions, steps, bodies }, world) => [
  ...deadlines.flatMap(({ silence, duty }, index) => [
    ...unknown(procedureIssue.unknownStep, isIn(steps), silence?.step, ['deadlines', index, 'silence', 'step']),
    ...unknown(procedureIssue.unknownRole, world.isRole, duty?.roles, ['deadlines', index, 'duty', 'roles']),
    ...unknown(procedureIssue.unknownBody, isIn(bodies), duty?.body, ['deadlines', index, 'duty', 'body']),
  ]),
  ...(conditions ?? []).flatMap(({ timedBy, otherwise }, index) => [
    ...unknown(procedureIssue.unknownDeadline, isIn(deadlines), timedBy, ['conditions', index, 'timedBy']),
    ...unknown(procedureIssue.unknownStep, isIn(steps), otherwise, ['conditions', index, 'otherwise']),
  ]),
];
