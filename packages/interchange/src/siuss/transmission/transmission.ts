import { type CivilDate, canonicalJson, failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { writeSiuss } from '../flow';
import type { Beneficiario, IdentificazioneFlusso } from '../layout';

/** One benefit of one person in one calendar year: what a single flow of the e-service carries. */
export interface SingleBenefit {
  /** Identifier of the delivery it comes from, and the calendar year: what it stands for at the ente. */
  readonly key: string;
  readonly record: Beneficiario;
}

/** What was sent, exactly as it was sent: INPS can only cancel a record that comes back the same. */
export interface SentBenefit extends SingleBenefit {
  readonly flowId: string;
}

/** Something to send: an insertion, or the cancellation of what a flow had inserted. */
export type Transmission =
  | { readonly kind: 'insert'; readonly key: string; readonly record: Beneficiario }
  | { readonly kind: 'cancel'; readonly key: string; readonly record: Beneficiario; readonly cancels: string };

function withOperation(record: Beneficiario, TipoOperazione: 'I' | 'C'): Beneficiario {
  return {
    ...record,
    PrestazioniSociali: record.PrestazioniSociali.map((benefit) => ({ ...benefit, TipoOperazione })),
  };
}

const sameRecord = (one: Beneficiario, other: Beneficiario): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * Compares what INPS holds with what is true now. What changed is cancelled as it was sent and inserted anew; what is no more is
 * cancelled; what is the same is left alone. Cancellations come first, so that at no time a benefit counts twice.
 */
export function planTransmissions(sent: readonly SentBenefit[], current: readonly SingleBenefit[]): Transmission[] {
  const now = new Map(current.map(({ key, record }) => [key, withOperation(record, 'I')]));
  const held = new Map(sent.map(({ key, record }) => [key, record]));
  const cancels = sent.flatMap(({ key, record, flowId }): Transmission[] => {
    const wanted = now.get(key);
    if (wanted !== undefined && sameRecord(wanted, record)) return [];
    return [{ kind: 'cancel', key, record: withOperation(record, 'C'), cancels: flowId }];
  });
  const inserts = [...now].flatMap(([key, record]): Transmission[] => {
    const before = held.get(key);
    return before !== undefined && sameRecord(record, before) ? [] : [{ kind: 'insert', key, record }];
  });
  return [...cancels, ...inserts];
}

/** Who sends: the same for every flow of an ente. */
export interface Sender {
  /** Code that INPS gave to the ente. */
  readonly code: string;
  readonly name: string;
  /** Cadastral code of the comune of the legal seat. */
  readonly belfiore: string;
  /** Codice fiscale of the operator who answers for the flow. */
  readonly operatorTaxCode: string;
}

/** Kind of flow as its name and its identifier say it. */
export type FlowKind = 'PS' | 'PSA' | 'SINA' | 'SINBA';

/**
 * Writes the header of a flow; its name is `{ente}.{kind}.{day}.{progressive}`.
 *
 * @param progressive - Number of the flow within the day, from 1.
 */
export function flowHeader(sender: Sender, kind: FlowKind, day: CivilDate, progressive: number): IdentificazioneFlusso {
  const { code, name, belfiore, operatorTaxCode } = sender;
  return {
    Nome: `${code}.${kind}.${day.replaceAll('-', '')}.${String(progressive).padStart(7, '0')}`,
    Ente: { Codice: code, Denominazione: name.slice(0, 100), Indirizzo: belfiore, CFOperatore: operatorTaxCode },
  };
}

/** A flow ready for the outbox: its identifier and its document. */
export interface WrittenFlow {
  readonly flowId: string;
  readonly xml: string;
}

/**
 * Writes what is to be sent as flows of their own, numbered within the day.
 *
 * @param first - Number of the first, from 1.
 */
export function writeTransmissions(
  transmissions: readonly Transmission[],
  sender: Sender,
  day: CivilDate,
  first: number,
): Result<WrittenFlow[]> {
  const issues: Issue[] = [];
  const flows = transmissions.flatMap(({ record }, index): WrittenFlow[] => {
    const header = flowHeader(sender, 'PS', day, first + index);
    const written = writeSiuss({ flow: 'PS_PSA_SINA', header, records: [record] });
    if (written.ok) return [{ flowId: header.Nome, xml: written.value }];
    issues.push(...prefixIssues(written.issues, [index]));
    return [];
  });
  return issues.length === 0 ? success(flows) : failure(issues);
}
