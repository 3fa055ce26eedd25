import { type CalendarOptions, civilDateInRome } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Records } from '@cartella/records';
import type { CaseEvent } from '@cartella/workflow';
import { keepStanding } from './advance';
import { stateOf } from './case-view';

/** Whose lists are made anew, under which procedures. */
export interface RebuildOptions {
  readonly cartella: Pick<Cartella, 'procedures'>;
  readonly enteId: string;
  readonly now: Date;
  readonly calendar?: CalendarOptions;
  /** Cases of one transaction; 100 unless told otherwise. */
  readonly batch?: number;
}

/** How many cases were gone through. */
export interface Rebuilt {
  readonly cases: number;
  /** Cases of a procedure that the cartella has not: they stay as they were. */
  readonly left: number;
}

/**
 * Makes anew what the lists of an ente show, where each case stands and what it asks for, from the stories of the cases: for cases of before
 * these lists were kept, and after a procedure changed. It changes nothing else, may be repeated and stopped at any moment, and goes on beside
 * operators at work: each batch is a transaction of its own.
 */
export async function rebuildWork(
  records: Pick<Records, 'transaction'>,
  { cartella, enteId, now, calendar = {}, batch = 100 }: RebuildOptions,
): Promise<Rebuilt> {
  const context = { today: civilDateInRome(now.getTime()), now: now.toISOString(), calendar };
  const system = { enteId, roles: ['sistema'], purpose: 'organisation', now: context.now };
  let [cases, left] = [0, 0];
  let after: string | undefined;
  do {
    const from = after;
    const done = await records.transaction(system, async (tx) => {
      const stories = await tx.caseStories<CaseEvent>({ size: batch, ...(from !== undefined && { after: from }) });
      const begun = stories.filter(({ events }) => events.length > 0);
      let kept = 0;
      for (const { caseId, events } of begun) {
        const procedure = cartella.procedures[events[0]?.event.procedure?.id ?? ''];
        if (procedure === undefined) continue;
        await keepStanding(tx, procedure, caseId, stateOf(tx, procedure, events), context, events.at(-1)?.recordedAt);
        kept += 1;
      }
      return { kept, left: begun.length - kept, last: stories.at(-1)?.caseId };
    });
    cases += done.kept;
    left += done.left;
    after = done.last;
  } while (after !== undefined);
  return { cases, left };
}
