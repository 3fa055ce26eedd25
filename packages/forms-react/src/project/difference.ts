import type { ProgettoPersonalizzatoData } from '@cartella/model';
import type { Action, Goal } from './goal-editor';

/** A part of a project that is not as it was: where it is, how it was and how it is. */
export interface ProjectChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The goal or action, as it is called now or was called before. */
  readonly what: string;
  /** Parts that changed, by the name of the field. */
  readonly parts: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly isAction: boolean;
}

const goalFields = ['description', 'area', 'indicator', 'dueDate'] as const;
const actionFields = ['description', 'responsible', 'responsibleName', 'dueDate'] as const;

/** Compares two versions of a project, goal by goal and action by action; order alone is no change. */
export function projectChanges(
  before: Pick<ProgettoPersonalizzatoData, 'goals'>,
  after: Pick<ProgettoPersonalizzatoData, 'goals'>,
): readonly ProjectChange[] {
  return pairs<Goal>(before.goals, after.goals).flatMap(([was, is]) => [
    ...changeOf(was, is, goalFields, false),
    ...pairs<Action>(was?.actions ?? [], is?.actions ?? []).flatMap(([one, other]) =>
      changeOf(one, other, actionFields, true),
    ),
  ]);
}

/** What is in both, in the order of the new, each with its place in the old; then what is no longer there. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T | undefined, T | undefined])[] {
  return [
    ...after.map((is) => [before.find(({ id }) => id === is.id), is] as const),
    ...before.filter(({ id }) => !after.some((each) => each.id === id)).map((was) => [was, undefined] as const),
  ];
}

function changeOf<T extends { readonly description: string }>(
  before: T | undefined,
  after: T | undefined,
  fields: readonly (keyof T & string)[],
  isAction: boolean,
): ProjectChange[] {
  const what = after?.description ?? before?.description ?? '';
  if (before === undefined || after === undefined)
    return [{ kind: before === undefined ? 'added' : 'removed', what, parts: [], isAction }];
  const parts = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: String(before[field] ?? ''), after: String(after[field] ?? '') }));
  return parts.length === 0 ? [] : [{ kind: 'changed', what, parts, isAction }];
}
