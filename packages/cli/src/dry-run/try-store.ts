import type { Cartella, Trial } from '@cartella/profile';
import type { RecordsOptions, Transaction } from '@cartella/records';
import { apply, type CaseEvent, newCase, type Procedure } from '@cartella/workflow';

/** Where the records of an ente are, and at which instant they are looked at. */
export interface Store extends Pick<RecordsOptions, 'folder' | 'url'> {
  readonly enteId: string;
  readonly now: string;
}

/** Tries every stored record and every case of an ente, a page at a time, under the ordinary rights and traces of the system. */
export async function tryStore(trial: Trial, current: Cartella, { enteId, now, ...options }: Store): Promise<void> {
  // Only whoever asks for a store pays for a database.
  const { kindsOfCartella, openRecords } = await import('@cartella/records');
  const { definitions, sensitivity } = kindsOfCartella(current);
  const records = await openRecords({ ...options, definitions, sensitivity });
  const opening = openingKinds(current);
  try {
    await records.transaction({ enteId, roles: ['sistema'], purpose: 'organisation', now }, async (transaction) => {
      for (const kind of Object.keys(current.records)) {
        for await (const record of pagesOf(transaction, kind)) {
          trial.tryRecord(record);
          if (opening.has(kind)) await tryCase(trial, current, transaction, record.id);
        }
      }
    });
  } finally {
    await records.close();
  }
}

async function* pagesOf(transaction: Transaction, kind: string) {
  let after: string | undefined;
  do {
    const page = await transaction.find(kind, {}, { size: 200, ...(after !== undefined && { after }) });
    yield* page.records;
    after = page.next;
  } while (after !== undefined);
}

/** A case is known by the record that opened it. */
function openingKinds({ procedures }: Cartella): ReadonlySet<string> {
  return new Set(
    Object.values(procedures).flatMap((procedure) =>
      procedure.steps
        .filter(({ from }) => from === 'start')
        .flatMap(({ produces }) => produces ?? [])
        .flatMap((product) => (product.kind === 'record' ? (procedure.records[product.record]?.kind ?? []) : [])),
    ),
  );
}

async function tryCase(trial: Trial, current: Cartella, transaction: Transaction, id: string): Promise<void> {
  const events = (await transaction.caseEvents<CaseEvent>(id)).map(({ event }) => event);
  const procedure = procedureOf(current, events);
  if (procedure === undefined) return;
  trial.tryCase(events.reduce(apply, newCase(procedure, transaction.context.enteId)));
}

function procedureOf({ procedures }: Cartella, [first]: readonly CaseEvent[]): Procedure | undefined {
  return first !== undefined && 'procedure' in first ? procedures[first.procedure.id] : undefined;
}
