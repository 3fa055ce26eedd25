import { type CivilDate, createIssue, type Issue } from '@cartella/core';
import {
  type CompiledExpression,
  type Context,
  compile,
  dependencies,
  type Expression,
  toIssues,
} from '@cartella/rules';
import type { CaseState } from '../case';
import type { IndexedProcedure, IndexedStep } from '../procedure/indexed';
import { stepIssue } from '../step/issues';
import { type Brought, type FactSources, projectFacts } from './facts';

/** A condition made ready: how to evaluate it and which facts it reads. */
interface Prepared {
  readonly run: CompiledExpression;
  readonly facts: readonly string[];
}

const prepared = new WeakMap<Expression, Prepared>();

function prepare(expression: Expression): Prepared {
  let known = prepared.get(expression);
  if (known === undefined) {
    known = { run: compile(expression), facts: factsRead(expression) };
    prepared.set(expression, known);
  }
  return known;
}

/** What a judgement came to: true, false, or unknown, with the reasons of the last two. */
export interface Judgement {
  readonly verdict: boolean | undefined;
  readonly issues: readonly Issue[];
}

const holds: Judgement = { verdict: true, issues: [] };

/** Names of the facts that an expression begins its paths with. */
export function factsRead(expression: Expression): string[] {
  return [...new Set(dependencies(expression).map((path) => path.split('.')[0] ?? path))];
}

function contextOf(
  indexed: IndexedProcedure,
  step: IndexedStep,
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
  facts: readonly string[],
): Context {
  return {
    data: projectFacts(indexed, state, sources, facts, step, brought),
    date: sources.today as CivilDate,
    ...(sources.calendar !== undefined && { calendar: sources.calendar }),
    ...(sources.parameters !== undefined && { parameters: sources.parameters }),
    ...(sources.vocabularies !== undefined && { vocabularies: sources.vocabularies }),
  };
}

function reasonsOf(expression: Expression, context: Context): Issue[] {
  return toIssues(expression, context, { code: stepIssue.guard });
}

/**
 * Judges the guard of a step on a case.
 *
 * @param brought - What the command brings; when absent, what hangs on it alone is no reason against.
 */
export function judgeGuard(
  indexed: IndexedProcedure,
  step: IndexedStep,
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
): Judgement {
  const guard = step.step.guard;
  if (guard === undefined) return holds;
  const { run, facts } = prepare(guard);
  const context = contextOf(indexed, step, state, sources, brought, facts);
  const evaluation = run(context);
  if (evaluation.known && evaluation.value === true) return holds;
  if (!evaluation.known && brought === undefined && evaluation.because.every((path) => isToCome(step, path))) {
    return { verdict: undefined, issues: [] };
  }
  return { verdict: evaluation.known ? false : undefined, issues: reasonsOf(guard, context) };
}

function isToCome({ records }: IndexedStep, path: string): boolean {
  const [root = ''] = path.split('.');
  return records.has(root) || path === 'command.reason';
}

/** Finds the way out of a step with several: the first whose condition holds; one that is not known stops the search. */
export function judgeWay(
  indexed: IndexedProcedure,
  step: IndexedStep,
  state: CaseState,
  sources: FactSources,
  brought: Brought,
): { readonly to?: string; readonly issues: readonly Issue[] } {
  for (const { when, to } of Array.isArray(step.step.to) ? step.step.to : []) {
    if (when === undefined) return { to, issues: [] };
    const { run, facts } = prepare(when);
    const context = contextOf(indexed, step, state, sources, brought, facts);
    const evaluation = run(context);
    if (evaluation.known && evaluation.value === true) return { to, issues: [] };
    if (!evaluation.known) return { issues: reasonsOf(when, context) };
  }
  return { issues: [createIssue(stepIssue.branch, ['step'], { params: { step: step.step.id } })] };
}
