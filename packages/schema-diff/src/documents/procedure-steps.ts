import type { Effect } from '../diff';
import type { ConditionJudge } from './condition-judge';
import { breaksBoth, breaksReaders, breaksWriters, harmless } from './document-change';
import { byKey, isSame } from './keyed';
import { conditionChange, type ProcedureChange, procedureChange } from './procedure-change';
import type { ProcedureChangeKind, ProcedureDocument, StepDocument } from './procedure-document';

/** Compares the steps of two versions of a procedure. */
export function diffSteps(
  before: ProcedureDocument,
  after: ProcedureDocument,
  judge?: ConditionJudge,
): ProcedureChange[] {
  const { lost, gained, kept } = byKey(before.steps, after.steps, ({ id }) => id);
  return [
    ...lost.map((step) => {
      const [state = 'start'] = sourcesOf(step, before);
      return procedureChange('step.removed', ['steps', step.id], breaksWriters, { step: step.id, state });
    }),
    ...gained.map((step) => {
      const [state = 'start'] = sourcesOf(step, after);
      return procedureChange('step.added', ['steps', step.id], breaksReaders, { step: step.id, state });
    }),
    ...kept.flatMap(([was, is]) => [
      ...diffSources(was, is, before, after),
      ...demands.flatMap((demand) => diffDemand(demand, was, is)),
      ...diffRest(was, is, judge),
    ]),
  ];
}

function sourcesOf({ from }: StepDocument, { states }: ProcedureDocument): readonly string[] {
  if (typeof from !== 'string') return from;
  if (from === 'live') return states.filter(({ outcome }) => outcome === undefined).map(({ id }) => id);
  return from === 'ended' ? states.filter(({ outcome }) => outcome !== undefined).map(({ id }) => id) : [from];
}

function diffSources(
  was: StepDocument,
  is: StepDocument,
  before: ProcedureDocument,
  after: ProcedureDocument,
): ProcedureChange[] {
  const exists = ({ states }: ProcedureDocument, state: string) =>
    state === 'start' || states.some(({ id }) => id === state);
  // A state that itself went or came is told as such, once.
  const lost = sourcesOf(was, before).filter((state) => exists(after, state) && !sourcesOf(is, after).includes(state));
  const gained = sourcesOf(is, after).filter(
    (state) => exists(before, state) && !sourcesOf(was, before).includes(state),
  );
  return [
    ...lost.map((state) =>
      procedureChange('step.source-removed', ['steps', is.id], breaksWriters, { step: is.id, state }),
    ),
    ...gained.map((state) =>
      procedureChange('step.source-added', ['steps', is.id], breaksReaders, { step: is.id, state }),
    ),
  ];
}

interface Demand {
  readonly area: 'role' | 'body' | 'prerequisite' | 'four-eyes' | 'form' | 'document' | 'signature' | 'reason';
  readonly of: (step: StepDocument) => readonly string[];
  /** Whoever offers more people or bodies asks for less. */
  readonly permission?: true;
}

const demands: readonly Demand[] = [
  { area: 'role', of: ({ who }) => who?.roles ?? [], permission: true },
  { area: 'body', of: ({ who }) => who?.bodies ?? [], permission: true },
  { area: 'prerequisite', of: ({ after = [], awaits = [] }) => [...after, ...awaits] },
  { area: 'four-eyes', of: ({ fourEyes = [] }) => fourEyes },
  { area: 'form', of: ({ asks }) => asks?.forms ?? [] },
  {
    area: 'document',
    of: ({ asks }) => (asks?.documents ?? []).filter(({ optional }) => !optional).map(({ id }) => id),
  },
  {
    area: 'signature',
    of: ({ asks }) =>
      (asks?.signatures ?? []).flatMap(({ record, parties }) => parties.map((party) => `${record}:${party}`)),
  },
  { area: 'reason', of: ({ asks }) => (asks?.reason === undefined ? [] : ['reason']) },
];

function diffDemand({ area, of, permission }: Demand, was: StepDocument, is: StepDocument): ProcedureChange[] {
  const [before, after] = [of(was), of(is)];
  const change = (reason: 'added' | 'removed', name: string) => {
    const stricter = (reason === 'added') === (permission === undefined);
    const effect = stricter ? breaksWriters : breaksReaders;
    return procedureChange(`${area}.${reason}`, ['steps', is.id, area], effect, { step: is.id, [area]: name });
  };
  return [
    ...before.filter((name) => !after.includes(name)).map((name) => change('removed', name)),
    ...after.filter((name) => !before.includes(name)).map((name) => change('added', name)),
  ];
}

function diffRest(was: StepDocument, is: StepDocument, judge: ConditionJudge | undefined): ProcedureChange[] {
  const path = ['steps', is.id];
  const changes: ProcedureChange[] = [];
  const compare = (field: keyof StepDocument, kind: ProcedureChangeKind, effect: Effect) => {
    if (!isSame(was[field], is[field])) changes.push(procedureChange(kind, [...path, field], effect));
  };
  if (!isSame(was.to, is.to)) changes.push(procedureChange('step.target-changed', path, breaksBoth, { step: is.id }));
  if (!isSame(was.guard, is.guard)) {
    const reason = was.guard === undefined ? 'added' : is.guard === undefined ? 'removed' : 'changed';
    changes.push(conditionChange(`guard.${reason}`, [...path, 'guard'], was.guard, is.guard, judge));
  }
  if ((was.optional ?? false) !== (is.optional ?? false)) {
    changes.push(
      procedureChange(
        is.optional ? 'step.made-optional' : 'step.made-mandatory',
        path,
        is.optional ? breaksReaders : breaksWriters,
        { step: is.id },
      ),
    );
  }
  const products = byKey(was.produces, is.produces, (product) => JSON.stringify(product));
  // Whoever waits for a notice or a message that no longer comes is broken; one more disturbs nobody.
  for (const _ of products.lost)
    changes.push(procedureChange('product.removed', [...path, 'produces'], breaksReaders, { step: is.id }));
  for (const _ of products.gained) changes.push(procedureChange('product.added', [...path, 'produces'], harmless));
  compare('deadlines', 'clock.changed', breaksBoth);
  compare('label', 'step.relabelled', harmless);
  compare('norm', 'step.norm-changed', harmless);
  return changes;
}
