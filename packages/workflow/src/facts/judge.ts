import { type CivilDate, createIssue, type Issue } from '@cartella/core';
import {
  type CompiledExpression,
  type Context,
  compile,
  dependencies,
  type Expression,
  type Scalar,
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
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
  facts: readonly string[],
  step: IndexedStep | undefined,
): Context {
  return {
    data: projectFacts(indexed, state, sources, facts, step, brought),
    date: sources.today as CivilDate,
    ...(sources.calendar !== undefined && { calendar: sources.calendar }),
    ...(sources.parameters !== undefined && { parameters: sources.parameters }),
    ...(sources.vocabularies !== undefined && { vocabularies: sources.vocabularies }),
  };
}

/**
 * Judges a condition on a case.
 *
 * @param brought - What a command brings.
 * @param step - The step that it is judged for: without `brought`, what the step would write is there but not known, and what
 * hangs on it alone is no reason against.
 */
export function judge(
  indexed: IndexedProcedure,
  condition: Expression,
  state: CaseState,
  sources: FactSources,
  brought?: Brought,
  step?: IndexedStep,
): Judgement {
  const { run, facts } = prepare(condition);
  const context = contextOf(indexed, state, sources, brought, facts, step);
  const evaluation = run(context);
  if (evaluation.known && evaluation.value === true) return holds;
  if (evaluation.known) return { verdict: false, issues: toIssues(condition, context, { code: stepIssue.guard }) };
  const toCome =
    brought === undefined && step !== undefined && evaluation.because.every((path) => isToCome(step, path));
  return { verdict: undefined, issues: toCome ? [] : toIssues(condition, context, { code: stepIssue.guard }) };
}

/** Finds the value of an expression on a case and what a command brings; `undefined` when it is not known. */
export function valueOn(
  indexed: IndexedProcedure,
  expression: Expression,
  state: CaseState,
  sources: FactSources,
  brought: Brought,
): Scalar | undefined {
  const { run, facts } = prepare(expression);
  const evaluation = run(contextOf(indexed, state, sources, brought, facts, undefined));
  return evaluation.known ? evaluation.value : undefined;
}

function isToCome({ records }: IndexedStep, path: string): boolean {
  const [root = ''] = path.split('.');
  return records.has(root) || path === 'command.reason';
}

/** Judges the guard of a step. */
export function judgeGuard(
  indexed: IndexedProcedure,
  step: IndexedStep,
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
): Judgement {
  const { guard } = step.step;
  return guard === undefined ? holds : judge(indexed, guard, state, sources, brought, step);
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
    const { verdict, issues } = when === undefined ? holds : judge(indexed, when, state, sources, brought, step);
    if (verdict === true) return { to, issues: [] };
    if (verdict === undefined) return { issues };
  }
  return { issues: [createIssue(stepIssue.branch, ['step'], { params: { step: step.step.id } })] };
}
