import type { ModelRecord } from '@cartella/model';
import type { StoredEvent, Transaction } from '@cartella/records';
import {
  type CaseEvent,
  type CaseState,
  type DeadlineStatus,
  deadlinesOf,
  newCase,
  type PossibleStep,
  type Procedure,
  possible,
  replay,
  type StepContext,
} from '@cartella/workflow';

/** A case as a page shows it. */
export interface CaseView {
  readonly id: string;
  readonly procedure: { readonly id: string; readonly version: string };
  readonly state: CaseState;
  readonly person: ModelRecord<'person'> | undefined;
  readonly records: readonly ModelRecord[];
  readonly events: readonly StoredEvent<CaseEvent>[];
  /** What can be done now and, for the rest, every reason why not. */
  readonly steps: readonly PossibleStep[];
  /** Open deadlines, the nearest first. */
  readonly deadlines: readonly DeadlineStatus[];
}

/** A case while it is being worked on: its history and its records. */
export interface OpenCase {
  readonly id: string;
  readonly state: CaseState;
  readonly events: readonly StoredEvent<CaseEvent>[];
  readonly records: readonly ModelRecord[];
}

/** Kinds of records that belong to a case. */
const caseKinds = [
  'accesso',
  'cartella-sociale',
  'presa-in-carico',
  'analisi-preliminare',
  'progetto-personalizzato',
  'intervento',
  'erogazione',
  'valutazione-finale',
  'diary-entry',
] as const;

/** Reads a case, or `undefined` where this ente has none. */
export async function openCase(tx: Transaction, procedure: Procedure, id: string): Promise<OpenCase | undefined> {
  const events = await tx.caseEvents<CaseEvent>(id);
  if (events.length === 0) return undefined;
  const found = await Promise.all(caseKinds.map((kind) => tx.find(kind, { caseId: id }, { size: 200 })));
  return {
    id,
    state: replay(
      newCase(procedure, tx.context.enteId),
      events.map(({ event }) => event),
    ),
    events,
    records: found.flatMap(({ records }) => records as readonly ModelRecord[]),
  };
}

/** Puts together what a page shows of a case. */
export async function viewCase(
  tx: Transaction,
  open: OpenCase,
  procedure: Procedure,
  context: StepContext,
): Promise<CaseView> {
  const accesso = open.records.find((record) => record.kind === 'accesso');
  const person = accesso?.kind === 'accesso' ? await tx.get<ModelRecord<'person'>>(accesso.data.personId) : undefined;
  return {
    id: open.id,
    procedure: { id: procedure.id, version: procedure.version },
    state: open.state,
    person,
    records: open.records,
    events: open.events,
    steps: possible(procedure, open.state, context),
    deadlines: deadlinesOf(procedure, open.state, context),
  };
}

/** The data of the records of a case by identifier, as guards read them. */
export function dataOf(open: OpenCase): Readonly<Record<string, unknown>> {
  return Object.fromEntries(open.records.map((record) => [record.id, record.data]));
}
