import { canonicalJson, createIssue, type Issue, type Json } from '@cartella/core';
import type { ParsedSchema } from '../schema';
import { compileValidator } from '../validate';
import { applyLens, invertLens, type Lens, lensIssue } from './lens';
import { samplesOf } from './samples';

/** The versions that a lens connects: what documents look like on either side. */
export interface LensSides {
  readonly before: ParsedSchema;
  readonly after: ParsedSchema;
}

/**
 * Tries a lens on documents of both versions, those given and smallest ones made from the schemas.
 *
 * Each must arrive as a document that the other version accepts, and come back the same; where a loss is declared, a
 * second journey must lose nothing more.
 */
export function checkLens(lens: Lens, { before, after }: LensSides, samples: readonly Json[] = []): Issue[] {
  const issues = [
    ...journeys(lens, before, after, [...samples, ...samplesOf(before)]),
    ...journeys(invertLens(lens), after, before, samplesOf(after)),
  ];
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const text = canonicalJson(issue);
    return seen.has(text) ? false : seen.add(text);
  });
}

function journeys(lens: Lens, start: ParsedSchema, end: ParsedSchema, samples: readonly Json[]): Issue[] {
  const [starts, arrives] = [compileValidator(start), compileValidator(end)];
  const back = invertLens(lens);
  return samples.flatMap((sample): readonly Issue[] => {
    if (starts(sample).length > 0) return [];
    const there = applyLens(lens, sample);
    if (!there.ok) return there.issues;
    const refused = arrives(there.value.value)[0];
    if (refused)
      return [createIssue(lensIssue.refusedAfter, refused.path, { params: { code: refused.code, to: lens.to } })];
    const home = applyLens(back, there.value.value);
    if (!home.ok) return home.issues;
    if (there.value.losses.length === 0) {
      return isSame(home.value.value, sample)
        ? []
        : [createIssue(lensIssue.doesNotInvert, [], { params: { to: lens.to } })];
    }
    const again = applyLens(lens, home.value.value);
    if (!again.ok) return again.issues;
    const stable = home.value.losses.length > 0 || isSame(again.value.value, there.value.value);
    return stable ? [] : [createIssue(lensIssue.doesNotInvert, [], { params: { to: lens.to } })];
  });
}

const isSame = (one: Json, other: Json) => canonicalJson(one) === canonicalJson(other);
