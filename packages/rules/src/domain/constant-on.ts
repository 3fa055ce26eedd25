import type { Path } from '@cartella/core';
import { declarationOf } from '../check/infer-source';
import { compile } from '../evaluate';
import type { Absence, Expression, Inputs } from '../expression';
import { abstract, type Question } from './atoms';
import { absencesOf, candidatesOf } from './candidates';

/** Data with which a condition holds, or does not: inputs by dotted path. */
export type Witness = Readonly<Record<string, unknown>>;

/** Whether a condition depends on its inputs, as they are declared. */
export type Constancy =
  /** True for all data. */
  | { readonly verdict: 'always' }
  /** False or unknown for all data. */
  | { readonly verdict: 'never' }
  | { readonly verdict: 'sometimes'; readonly holds: Witness; readonly fails: Witness }
  /** Places of the conditions that could not be decided; none when there were too many combinations. */
  | { readonly verdict: 'undecided'; readonly opaque: readonly Path[] };

/** One thing that varies: an input with its values, or the absence of a record around inputs. */
interface Variable {
  readonly path: string;
  readonly values: readonly unknown[];
}

const present = Symbol('present');

/** How many combinations of values are tried before the answer is `undecided`. */
export const combinationLimit = 50_000;

/**
 * Decides whether a condition is always or never true on the declared domain of its inputs: booleans, closed sets of codes,
 * presence, magnitudes and dates held against constants. What lies beyond is taken as able to be anything, so that `always`
 * and `never` are certain.
 */
export function constantOn(expression: Expression, inputs: Inputs): Constancy {
  const { expression: decidable, questions, opaque } = abstract(expression, inputs);
  const variables = [
    ...variablesOf(questions, inputs),
    ...[...opaque.keys()].map((path) => ({ path, values: anything })),
  ];
  if (variables.reduce((product, { values }) => product * values.length, 1) > combinationLimit)
    return { verdict: 'undecided', opaque: [] };

  const run = compile(decidable);
  const names = [...opaque.keys()];
  let [mayHold, mayFail] = [false, false];
  let [holds, fails]: (Witness | undefined)[] = [];
  for (const assignment of assignments(variables)) {
    const result = run({ data: toData(assignment) });
    const isTrue = result.known && result.value === true;
    const unseen = names.filter((name) => assignment.get(name) === masked);
    if (unseen.length === 0) [mayHold, mayFail] = [mayHold || isTrue, mayFail || !isTrue];
    if (unseen.length < names.length) continue;
    // Nothing opaque was looked at, so that what is known does not depend on it.
    if (isTrue) holds ??= toWitness(assignment, names);
    else if (result.known || names.length === 0) fails ??= toWitness(assignment, names);
    if (holds !== undefined && fails !== undefined) return { verdict: 'sometimes', holds, fails };
  }
  if (!mayFail) return { verdict: 'always' };
  return mayHold ? { verdict: 'undecided', opaque: [...opaque.values()] } : { verdict: 'never' };
}

const masked: Absence = { absent: 'masked' };

// An opaque condition may be anything; masked stands for not looking at it.
const anything: readonly unknown[] = [masked, /* @__PURE__ */ absence('unknown'), true, false];

function variablesOf(questions: ReadonlyMap<string, Question>, inputs: Inputs): Variable[] {
  const variables = new Map<string, Variable>();
  const outermostFirst = [...questions].sort(([a], [b]) => a.split('.').length - b.split('.').length);
  for (const [path, question] of outermostFirst) {
    for (const record of recordsAround(path))
      if (!variables.has(record) && isOptional(record))
        variables.set(record, { path: record, values: [present, ...absences(record)] });
    variables.set(path, { path, values: [...candidatesOf(question), ...(isOptional(path) ? absences(path) : [])] });
  }
  return [...variables.values()];

  function isOptional(path: string): boolean {
    return declarationOf(inputs, path)?.type.optional === true;
  }

  /** A record is absent as a whole, and with it, in the same way, what is inside. */
  function absences(path: string): Absence[] {
    const asked = [...questions].filter(([other]) => other === path || other.startsWith(`${path}.`));
    return absencesOf(asked.flatMap(([, { kinds }]) => kinds)).map(absence);
  }
}

function absence(absent: Absence['absent']): Absence {
  return { absent };
}

function recordsAround(path: string): string[] {
  const names = path.split('.');
  return names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('.'));
}

function* assignments(variables: readonly Variable[]): Generator<ReadonlyMap<string, unknown>> {
  const indexes = variables.map(() => 0);
  if (variables.some(({ values }) => values.length === 0)) return;
  while (true) {
    yield new Map(variables.map(({ path, values }, index) => [path, values[indexes[index] ?? 0]]));
    let position = 0;
    while (position < variables.length) {
      const next = (indexes[position] ?? 0) + 1;
      indexes[position] = next < (variables[position]?.values.length ?? 0) ? next : 0;
      if (indexes[position] !== 0) break;
      position += 1;
    }
    if (position === variables.length) return;
  }
}

function toData(assignment: ReadonlyMap<string, unknown>): unknown {
  const data: Record<string, unknown> = {};
  const outermostFirst = [...assignment].sort(([a], [b]) => a.split('.').length - b.split('.').length);
  for (const [path, value] of outermostFirst) {
    const names = path.split('.');
    let record: Record<string, unknown> | undefined = data;
    for (const name of names.slice(0, -1)) {
      record[name] ??= {};
      const inner: unknown = record[name];
      record =
        typeof inner === 'object' && !Object.hasOwn(inner as object, 'absent') ? (inner as typeof data) : undefined;
      if (record === undefined) break;
    }
    if (record !== undefined) record[names.at(-1) ?? ''] = value === present ? {} : clone(value);
  }
  return data;
}

// Candidates are shared between assignments, and records are filled.
function clone(value: unknown): unknown {
  return typeof value === 'object' ? structuredClone(value) : value;
}

function toWitness(assignment: ReadonlyMap<string, unknown>, opaque: readonly string[]): Witness {
  return Object.fromEntries([...assignment].filter(([path, value]) => value !== present && !opaque.includes(path)));
}
