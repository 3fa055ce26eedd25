import type { ModelRecord, RecordEnvelope } from '@cartella/model';
import { isObject } from '@cartella/profile';
import type { StandingCase, Transaction } from '@cartella/records';
import { namedIn, personOfFile } from './beneficiary';

/** A person as lists name them. */
export type PersonName = Pick<ModelRecord<'person'>['data'], 'familyName' | 'givenName' | 'alias' | 'identity'> & {
  readonly id: string;
};

/** A case in one line of a list. */
export interface CaseSummary {
  readonly id: string;
  readonly openedOn: string;
  readonly procedure: string;
  readonly state?: string;
  readonly urgency?: string;
  readonly updatedAt?: string;
  /** The operator who answers for it. */
  readonly responsible?: string;
  /** How it ended; absent while it is live. */
  readonly outcome?: string;
  /** Day of the nearest open deadline. */
  readonly due?: string;
  readonly person?: PersonName;
}

/** A case that was found, and the transaction in which it was looked for. */
export interface ListedCase {
  readonly own: Transaction;
  readonly found: StandingCase;
}

/**
 * Cases in one line each, with the names of their persons as the operator may know them; nothing of a case whose records are not for them.
 * What a page needs is read at once, however many cases it has.
 */
export async function summarise(listed: readonly ListedCase[]): Promise<readonly CaseSummary[]> {
  const summaries = new Map<StandingCase, CaseSummary>();
  for (const tx of new Set(listed.map(({ own }) => own))) {
    const cases = listed.flatMap(({ own, found }) => (own === tx ? [found] : []));
    for (const [found, summary] of await summariseIn(tx, cases)) summaries.set(found, summary);
  }
  return listed.flatMap(({ found }) => summaries.get(found) ?? []);
}

async function summariseIn(
  tx: Transaction,
  cases: readonly StandingCase[],
): Promise<(readonly [StandingCase, CaseSummary])[]> {
  const ids = cases.map(({ caseId }) => caseId);
  const openings = await tx.readCases(ids, 'opening');
  const told = await personsOf(tx, openings);
  // Who may not see the file still finds the person in what the case shows them.
  const untold = ids.filter((id) => !told.has(id));
  const personOf = new Map([...told, ...(await personsOf(tx, await tx.readCases(untold, 'all')))]);
  const persons = await tx.getAll([...personOf.values()]);
  return cases.map((found) => {
    const { caseId, procedure, state, openedOn, movedAt, responsibleId, outcome, due } = found;
    const [opening] = openings.get(caseId) ?? [];
    const urgency = isObject(opening?.data) ? opening.data['urgency'] : undefined;
    const person = persons.get(personOf.get(caseId) ?? '');
    const summary = {
      id: caseId,
      openedOn,
      procedure,
      state,
      updatedAt: movedAt,
      ...(typeof urgency === 'string' && { urgency }),
      ...(responsibleId !== undefined && { responsible: responsibleId }),
      ...(outcome !== undefined && { outcome }),
      ...(due !== undefined && { due }),
      ...(person?.kind === 'person' && { person: nameOf(person as ModelRecord<'person'>) }),
    };
    return [found, summary] as const;
  });
}

/** Whose cases some are, by case, as far as their records tell. */
async function personsOf(
  tx: Transaction,
  cases: ReadonlyMap<string, readonly RecordEnvelope[]>,
): Promise<Map<string, string>> {
  const named = [...cases].map(([caseId, records]) => ({ caseId, ...namedIn(records) }));
  const files = await tx.getAll(
    named.flatMap(({ personId, cartellaId }) => (personId === undefined && cartellaId) || []),
  );
  return new Map(
    named.flatMap(({ caseId, personId, cartellaId }) => {
      const person = personId ?? personOfFile(files.get(cartellaId ?? ''));
      return person === undefined ? [] : [[caseId, person]];
    }),
  );
}

function nameOf({ id, data }: ModelRecord<'person'>): PersonName {
  const { identity, familyName, givenName, alias } = data;
  return {
    id,
    identity,
    ...(familyName !== undefined && { familyName }),
    ...(givenName !== undefined && { givenName }),
    ...(alias !== undefined && { alias }),
  };
}
