import { createIssue, type Issue } from '@cartella/core';
import type { Procedure, Succession, Term } from '../procedure';
import { successionIssue } from './issues';

/** An obligation whose term is another under the new version. */
export interface TermChange {
  readonly deadline: string;
  /** Absent when the new version has no such deadline. */
  readonly to?: Term;
  readonly from: Term;
}

/** Whether cases in flight can go on under a new version, and what changes for them. */
export interface SuccessionReport {
  /** What keeps the new version from being adopted. */
  readonly issues: readonly Issue[];
  /** Obligations whose deadline would change, for whoever decides. */
  readonly terms: readonly TermChange[];
}

/** Finds how a procedure succeeds one of its earlier versions. */
export function successionFrom(next: Procedure, version: string): Succession | undefined {
  return next.succeeds?.find((one) => one.version === version);
}

function sameTerm(one: Term, other: Term): boolean {
  return (
    one.amount === other.amount && one.unit === other.unit && (one.lastDay ?? 'as-is') === (other.lastDay ?? 'as-is')
  );
}

/** Proves that every case in flight has somewhere to go: each live state a live target, each end an end, each name one that exists. */
export function checkSuccession(previous: Procedure, next: Procedure): SuccessionReport {
  const succession = successionFrom(next, previous.version);
  if (previous.id !== next.id || succession === undefined) {
    return {
      issues: [createIssue(successionIssue.notDeclared, ['succeeds'], { params: { version: previous.version } })],
      terms: [],
    };
  }
  const at = ['succeeds', next.succeeds?.indexOf(succession) ?? 0];
  const issues: Issue[] = [];
  for (const state of previous.states) {
    const target = next.states.find(({ id }) => id === (succession.states[state.id] ?? state.id));
    const params = { state: state.id };
    if (target === undefined)
      issues.push(createIssue(successionIssue.stateWithoutTarget, [...at, 'states'], { params }));
    else if ((target.outcome === undefined) !== (state.outcome === undefined)) {
      issues.push(createIssue(successionIssue.stateChangesLife, [...at, 'states', state.id], { params }));
    }
  }
  for (const old of Object.keys(succession.states)) {
    if (!previous.states.some(({ id }) => id === old)) {
      issues.push(createIssue(successionIssue.unknownName, [...at, 'states', old], { params: { name: old } }));
    }
  }
  for (const list of ['steps', 'deadlines'] as const) {
    for (const [old, renamed] of Object.entries(succession[list] ?? {})) {
      const known = previous[list].some(({ id }) => id === old) && next[list].some(({ id }) => id === renamed);
      if (!known) issues.push(createIssue(successionIssue.unknownName, [...at, list, old], { params: { name: old } }));
    }
  }
  const terms = previous.deadlines.flatMap(({ id, term }): TermChange[] => {
    const renamed = succession.deadlines?.[id] ?? id;
    const target = next.deadlines.find((deadline) => deadline.id === renamed);
    if (target === undefined) return [{ deadline: id, from: term }];
    return sameTerm(term, target.term) ? [] : [{ deadline: id, from: term, to: target.term }];
  });
  return { issues, terms };
}
