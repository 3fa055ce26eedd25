import { canonicalJson, type Issue, isBlocking } from '@cartella/core';
import type { Place } from './places';
import type { ExclusionReason, FlowProblem, PreparedFlow } from './prepare';

/** One thing to mend before sending: once, however many deliveries and years ask for it. */
export interface ToMend {
  readonly issue: Issue;
  /** Absent when no single element of the case is to blame. */
  readonly place?: Place;
  /** Deliveries that wait for it; where the place is a delivery, that one. */
  readonly erogazioneIds: readonly string[];
}

/** What an operator sees of a person before sending: what keeps them out, what to mend, what to look at. */
export interface PersonToMend {
  readonly personId: string;
  /** Why the person is not sent at all; then there is nothing to mend in the flow. */
  readonly exclusion?: ExclusionReason;
  /** What holds a delivery back. */
  readonly missing: readonly ToMend[];
  /** What is sent as it is, but looks odd. */
  readonly warnings: readonly ToMend[];
}

/** A datum of the person or of the file is mended once for all deliveries; a datum of a delivery, in that delivery. */
function keyOf({ issue, place, erogazioneId }: FlowProblem): string {
  const shared = place !== undefined && place.record !== 'erogazione';
  const at = place === undefined ? issue.path : place.path;
  return canonicalJson([issue.code, place?.record ?? '', at, shared ? '' : erogazioneId]);
}

function gather(problems: readonly FlowProblem[]): ToMend[] {
  const found = new Map<string, ToMend>();
  for (const problem of problems) {
    const { issue, place, erogazioneId } = problem;
    const known = found.get(keyOf(problem));
    const erogazioneIds = [...new Set([...(known?.erogazioneIds ?? []), erogazioneId])];
    found.set(keyOf(problem), { issue, ...known, ...(place === undefined ? {} : { place }), erogazioneIds });
  }
  return [...found.values()];
}

/** Gathers what a prepared flow lacks, person by person, those who are kept out first: each is mended in the record that it names. */
export function toMendByPerson({ problems, excluded }: PreparedFlow): PersonToMend[] {
  const out = new Map(excluded.map(({ personId, reason }) => [personId, reason]));
  const people = new Map<string, FlowProblem[]>();
  for (const problem of problems) people.set(problem.personId, [...(people.get(problem.personId) ?? []), problem]);
  return [
    ...[...out].map(([personId, exclusion]) => ({ personId, exclusion, missing: [], warnings: [] })),
    ...[...people].map(([personId, told]) => ({
      personId,
      missing: gather(told.filter(({ issue }) => isBlocking([issue]))),
      warnings: gather(told.filter(({ issue }) => !isBlocking([issue]))),
    })),
  ];
}
