import { createIssue, type Issue } from '@cartella/core';
import type { CaseState } from '../case';
import type { Brought, FactSources } from '../facts/facts';
import type { IndexedStep } from '../procedure/indexed';
import { stepIssue } from './issues';

/** Who may sign for a party. */
const stands: Readonly<Record<string, readonly string[]>> = { person: ['person', 'legal-representative'] };

function partiesOf(data: unknown): ReadonlySet<unknown> {
  const signatures = (data as { readonly signatures?: unknown } | undefined)?.signatures;
  if (!Array.isArray(signatures)) return new Set();
  return new Set(signatures.map((signature: { readonly party?: unknown } | null) => signature?.party));
}

/** Names each party whose signature a step asks for and the record does not bear. */
export function missingSignatures(
  { step }: IndexedStep,
  state: CaseState,
  sources: FactSources,
  brought: Brought,
): Issue[] {
  return (step.asks?.signatures ?? []).flatMap(({ record, parties }) => {
    const latest = state.records.findLast(({ as }) => as === record);
    const data =
      brought.records.findLast(({ as }) => as === record)?.data ??
      (latest === undefined ? undefined : sources.data?.[latest.id]);
    const signed = partiesOf(data);
    return parties
      .filter((party) => !(stands[party] ?? [party]).some((one) => signed.has(one)))
      .map((party) =>
        createIssue(stepIssue.signatureMissing, [record, 'signatures'], {
          severity: 'incomplete',
          params: { party, record },
          ...(step.norm !== undefined && { norm: step.norm }),
        }),
      );
  });
}
