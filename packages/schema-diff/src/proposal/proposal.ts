import type { Label, Result } from '@cartella/core';
import { failure, success } from '@cartella/core';
import { type CompatibilityLevel, type Contract, diffContract, type SchemaReport } from '../diff';
import { type Lens, sketchLens } from '../lens';
import { type Bump, keepsPromise, requiredBump } from '../release';
import { type PrivacyEffect, privacyEffects, unlabelledElements } from './annotations';

/** A change that somebody proposes, in so far as a machine can be told. */
export interface ProposalDraft {
  /** Number of the proposal, from 1. */
  readonly number: number;
  readonly title: Label;
  /** The package and the artefact of it that would change. */
  readonly package: string;
  readonly artefact: string;
  /** Versions, `accesso/1.0.0`. */
  readonly from: string;
  readonly to: string;
  readonly before: Contract;
  readonly after: Contract;
  readonly level: CompatibilityLevel;
  /** Why; to be written by whoever proposes when it is not given. */
  readonly motive?: Label;
  /** The norm that asks for it, as one cites it. */
  readonly norm?: string;
  /** Profiles that speak of what changes, and flows that need it. */
  readonly profiles?: readonly string[];
  readonly flows?: readonly string[];
}

/** All that the files of a proposal tell. */
export interface Proposal extends ProposalDraft {
  readonly report: SchemaReport;
  readonly bump: Bump;
  readonly breaks: boolean;
  readonly lens: Lens;
  readonly privacy: readonly PrivacyEffect[];
  /** Elements without a name in one of the two languages. */
  readonly unlabelled: readonly string[];
}

/** Works out what a proposal means: the changes with their witnesses, the lens it seems to ask for, whom it concerns. */
export function draftProposal(draft: ProposalDraft): Result<Proposal> {
  const report = diffContract(draft.before, draft.after);
  if (!report.ok) return failure(report.issues);
  return success({
    ...draft,
    report: report.value,
    bump: requiredBump(report.value, draft.level),
    breaks: !keepsPromise(report.value, draft.level),
    lens: sketchLens(draft.from, draft.to, report.value.changes),
    privacy: privacyEffects(draft.before.write, draft.after.write),
    unlabelled: unlabelledElements(draft.after.write),
  });
}
