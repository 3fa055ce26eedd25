import type { Procedure, Step } from '../src';

const renamed = (id: string) => `${id}-bis`;
const all = (ids: readonly string[] | undefined) => ids?.map(renamed);

/** Drops what a definition does not say. */
function said<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

function nextStep(step: Step): Step {
  const { from, to, after, fourEyes, whenExpired, deadlines, produces } = step;
  return said({
    ...step,
    id: renamed(step.id),
    from: typeof from === 'string' ? from : from.map(renamed),
    to: typeof to === 'string' ? renamed(to) : to?.map((way) => ({ ...way, to: renamed(way.to) })),
    after: all(after),
    fourEyes: all(fourEyes),
    whenExpired: whenExpired === undefined ? undefined : renamed(whenExpired),
    deadlines:
      deadlines === undefined
        ? undefined
        : Object.fromEntries(Object.entries(deadlines).map(([action, names]) => [action, all(names)])),
    produces: produces?.map((product) =>
      product.kind === 'task'
        ? said({
            ...product,
            doneBy: product.doneBy.map(renamed),
            deadline: product.deadline === undefined ? undefined : renamed(product.deadline),
          })
        : product,
    ),
  }) as Step;
}

/** A next version of a procedure, with how it succeeds this one: every state, step and deadline has another name, every term is longer. */
export function nextVersionOf(procedure: Procedure): Procedure {
  const map = (items: readonly { readonly id: string }[]) =>
    Object.fromEntries(items.map(({ id }) => [id, renamed(id)]));
  const { states, steps, deadlines, conditions } = procedure;
  return said({
    ...procedure,
    version: '2.0.0',
    states: states.map((state) => ({ ...state, id: renamed(state.id) })),
    steps: steps.map(nextStep),
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      id: renamed(deadline.id),
      term: { ...deadline.term, amount: deadline.term.amount + 30 },
      ...(deadline.silence !== undefined && {
        silence: said({
          ...deadline.silence,
          step: deadline.silence.step === undefined ? undefined : renamed(deadline.silence.step),
        }),
      }),
    })),
    conditions: conditions?.map((condition) => ({
      ...condition,
      timedBy: renamed(condition.timedBy),
      otherwise: renamed(condition.otherwise),
    })),
    succeeds: [{ version: procedure.version, states: map(states), steps: map(steps), deadlines: map(deadlines) }],
  }) as Procedure;
}
