import type { Label, Result } from '@cartella/core';
import { failure, success } from '@cartella/core';
import { type CompatibilityLevel, type Contract, diffContract, type SchemaReport } from '../diff';
import { type Lens, sketchLens } from '../lens';
import { type Bump, keepsPromise, requiredBump, type Waiver } from '../release';
import { type PrivacyEffect, privacyEffects, unlabelledElements } from './annotations';
import { proposalPage } from './page';

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

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

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

/** Name of the folder of a proposal: `0007-nome-scelto`. */
export function proposalFolder({ number, title }: Pick<Proposal, 'number' | 'title'>): string {
  const words = title.it
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return `${String(number).padStart(4, '0')}-${(words ?? ['proposta']).slice(0, 6).join('-')}`;
}

/** Writes the files of a proposal, by name: pages in Italian and English, changes, lens and, for a break, the waiver to fill in. */
export function proposalFiles(proposal: Proposal): Readonly<Record<string, string>> {
  const { report, lens, breaks, package: name, artefact, motive } = proposal;
  // Empty texts and no date: the gate refuses the file until people have written them.
  const waiver: Omit<Waiver, 'sunset'> & { sunset: string } = {
    package: name,
    artefact,
    motive: motive ?? { it: '', en: '' },
    migration: { it: '', en: '' },
    sunset: '',
  };
  return {
    'README.md': proposalPage(proposal, 'it'),
    'README.en.md': proposalPage(proposal, 'en'),
    'changes.json': asJson({ effect: report.effect, compatibility: report.compatibility, changes: report.changes }),
    'lens.json': asJson(lens),
    ...(breaks ? { 'waiver.json': asJson(waiver) } : {}),
  };
}
