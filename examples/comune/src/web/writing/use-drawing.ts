import type { AutosaveState } from '@cartella/forms-react';
import type { Problem } from '@cartella/server';
import type { Answer } from '@cartella/server/client';
import { useState } from 'react';
import { type Refusal, useWriting } from '../person/person-file';
import { joinVersions, type Parting, takeTheirs } from './three-way';
import { useKept } from './use-kept';

interface OnTheTable<D> {
  /** The records that the drawing began from. */
  readonly base: D;
  readonly data: D;
}

/** A drawing under the pen: a draft until it is saved, joined with what others saved meanwhile. */
export interface DrawingWork<D> {
  readonly isReady: boolean;
  /** Where the picture begins; with another `key` it begins anew. */
  readonly start: D;
  readonly key: string;
  /** What is drawn and not yet saved. */
  readonly drawn: D | undefined;
  readonly isChanged: boolean;
  readonly partings: readonly Parting[];
  readonly state: AutosaveState;
  readonly refusal: Refusal;
  readonly isBusy: boolean;
  readonly draw: (data: D) => void;
  readonly settle: (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
}

/** What a drawing is of, and how it is read anew and written. */
interface DrawingOptions<D, R> {
  readonly draftKey: string;
  /** The records as they were read; the same object as long as they are the same. */
  readonly read: R | undefined;
  readonly readAgain: () => Promise<R>;
  /** What is drawn of them: data alone, so that two versions that say the same are the same. */
  readonly drawingOf: (read: R) => D;
  /** Writes what changed; anything but a refusal means that all of it was written. */
  readonly send: (before: R, after: D) => Promise<Answer<unknown> | undefined>;
}

/** Works on a drawing: a page that is left, read again or closed by a session that ends loses nothing of it. */
export function useDrawing<D extends object, R>(options: DrawingOptions<D, R>): DrawingWork<D> {
  const { draftKey, read, readAgain, drawingOf, send } = options;
  const kept = useKept<OnTheTable<D>>(draftKey);
  const { write, refusal, isBusy } = useWriting();
  const [own, setOwn] = useState<OnTheTable<D> | null>();
  const [partings, setPartings] = useState<readonly Parting[]>([]);
  const [begun, setBegun] = useState({ read, round: 0 });
  const now = own === undefined ? kept.left : own;
  // A picture that nobody touches follows the records; one that is being drawn stays as it is.
  if (now === null && begun.read !== read) setBegun({ read, round: begun.round + 1 });
  const put = (next: OnTheTable<D>) => {
    setOwn(next);
    kept.keep(next);
  };
  const beginAnew = () => setBegun(({ round }) => ({ read, round: round + 1 }));
  const leave = async () => {
    setOwn(null);
    setPartings([]);
    await kept.drop();
    beginAnew();
  };
  const save = async () => {
    if (now === null || partings.length > 0) return;
    let isSaved = false;
    await write(async () => {
      const again = await readAgain().then(
        (value) => ({ ok: true, value }) as const,
        (problem: Problem) => ({ ok: false, problem }) as const,
      );
      if (!again.ok) return again;
      const theirs = again.value;
      const joined = joinVersions(now.base, now.data, drawingOf(theirs));
      if (joined.partings.length > 0) {
        put({ base: drawingOf(theirs), data: joined.value });
        setPartings(joined.partings);
        beginAnew();
        return undefined;
      }
      const answer = await send(theirs, joined.value);
      isSaved = answer?.ok !== false;
      if (isSaved) await kept.drop();
      return answer;
    });
    if (isSaved) await leave();
  };
  return {
    isReady: !kept.isPending && read !== undefined,
    start: now?.data ?? (read === undefined ? ({} as D) : drawingOf(read)),
    key: String(begun.round),
    drawn: now?.data,
    isChanged: now !== null,
    partings,
    state: kept.state,
    refusal,
    isBusy,
    draw: (data) => put({ base: now?.base ?? (read === undefined ? data : drawingOf(read)), data }),
    settle: (choices) => {
      if (now === null) return;
      const taken = partings.filter(({ path }) => choices[path.join('.')] === 'theirs');
      put({ ...now, data: taken.reduce(takeTheirs, now.data) });
      setPartings([]);
      beginAnew();
    },
    save,
    discard: () => void leave(),
  };
}
