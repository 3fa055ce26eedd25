import { type Issue, isBlocking } from '@cartella/core';
import { isAbsent, type Person } from '@cartella/model';
import { type Beneficiario, checkRecord, type SingleBenefit, type SiussLists, siussCodes } from '../siuss';
import { hasUnsendableOmocodia } from '../siuss/rules';
import { toBeneficiary } from './beneficiary';
import { type CaseOfDelivery, toYearsOfBenefit } from './benefit';
import { type Place, placeOf } from './places';

/** A delivery, the person it was given to, and what of the case the flow asks about. */
export interface DeliverySource extends CaseOfDelivery {
  readonly person: Person;
}

/** Why a person cannot be told to INPS: `no-tax-code` nobody has it, `protected` it must not be said, `omocodia` the layout refuses it. */
export type ExclusionReason = 'no-tax-code' | 'protected' | 'omocodia';

/** Who is left out and why, by record and never by name. */
export interface Exclusion {
  readonly personId: string;
  readonly erogazioneId: string;
  readonly reason: ExclusionReason;
}

/** Something to mend, with the record in which it is mended. */
export interface FlowProblem {
  readonly personId: string;
  readonly erogazioneId: string;
  readonly year: number;
  readonly issue: Issue;
  /** Absent when no single element of the case is to blame. */
  readonly place?: Place;
}

/** What can be sent, what must be mended before, and who cannot be sent at all. */
export interface PreparedFlow {
  readonly ready: readonly SingleBenefit[];
  readonly problems: readonly FlowProblem[];
  readonly excluded: readonly Exclusion[];
}

function exclusionOf(person: Person): ExclusionReason | undefined {
  const { taxCode, identity } = person.data;
  if (identity === 'protected' || (isAbsent(taxCode) && taxCode.absent === 'masked')) return 'protected';
  if (taxCode === undefined || isAbsent(taxCode)) return 'no-tax-code';
  return hasUnsendableOmocodia(taxCode) ? 'omocodia' : undefined;
}

/** Drops what is not known, so that it is missing rather than present without value. */
function withoutUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, withoutUnknown(item)]])),
  );
}

/**
 * Turns deliveries into records of the flow PS/PSA/SINA, one for each calendar year. Warnings do not hold a record back.
 *
 * @param asOf - Day on which the flow is made, `YYYY-MM-DD`.
 */
export function prepareSiuss(sources: Iterable<DeliverySource>, lists: SiussLists, asOf: string): PreparedFlow {
  const codes = siussCodes(lists);
  const ready: SingleBenefit[] = [];
  const problems: FlowProblem[] = [];
  const excluded: Exclusion[] = [];
  for (const source of sources) {
    const about = { personId: source.person.id, erogazioneId: source.erogazione.id };
    const reason = exclusionOf(source.person);
    if (reason !== undefined) {
      excluded.push({ ...about, reason });
      continue;
    }
    for (const { year, benefit } of toYearsOfBenefit(source, codes, asOf)) {
      const on = asOf < `${year}-12-31` ? asOf : `${year}-12-31`;
      const record = withoutUnknown({
        ...toBeneficiary(source.person, lists, codes, on),
        PrestazioniSociali: [benefit],
      });
      const issues = checkRecord('PS_PSA_SINA', record, codes);
      for (const issue of issues) {
        const place = placeOf(issue);
        problems.push({ ...about, year, issue, ...(place === undefined ? {} : { place }) });
      }
      if (!isBlocking(issues)) ready.push({ key: `${source.erogazione.id}/${year}`, record: record as Beneficiario });
    }
  }
  return { ready, problems, excluded };
}
