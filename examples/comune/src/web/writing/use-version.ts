import type { AutosaveState } from '@cartella/forms-react';
import type { RecordEnvelope } from '@cartella/model';
import type { Answer } from '@cartella/server/client';
import { useEffect, useRef, useState } from 'react';
import { type Refusal, useWriting } from '../person/person-file';
import { joinVersions, type Parting, takeTheirs, writtenSince } from './three-way';
import { useKept } from './use-kept';

/** What is on the table: what is written here, and the version that it began from. */
export interface OnTheTable<D> {
  /** Version that was seen; 0 for a record that is not there yet. */
  readonly seen: number;
  readonly base: D;
  readonly data: D;
  readonly reason: string;
  /** Makes a record be created once, however often it is sent. */
  readonly key: string;
}

/** A version that is being written: a draft until it is saved, joined with what others saved meanwhile. */
export interface VersionWork<D> {
  readonly isReady: boolean;
  readonly draft: OnTheTable<D>;
  readonly isChanged: boolean;
  /** What others wrote differently: to be settled before saving. */
  readonly partings: readonly Parting[];
  readonly state: AutosaveState;
  readonly refusal: Refusal;
  readonly isBusy: boolean;
  readonly change: (data: D) => void;
  readonly explain: (reason: string) => void;
  readonly settle: (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => void;
  /** Makes a version, of what is on the table unless something else is given. @returns Whether it was taken. */
  readonly save: (data: D, reason: string) => Promise<boolean>;
  readonly discard: () => void;
}

/** What the work is on, and how it is sent and read. */
export interface VersionOptions<D> {
  readonly draftKey: string;
  readonly version: number;
  readonly data: D;
  readonly send: (table: OnTheTable<D>) => Promise<Answer<{ readonly version: number }>>;
  readonly read: (data: RecordEnvelope['data']) => D;
}

/** Works on a record: nothing typed is lost, and nothing that somebody else saved is written over. */
export function useVersion<D extends object>(options: VersionOptions<D>): VersionWork<D> {
  const { draftKey, version, data, send, read } = options;
  const kept = useKept<OnTheTable<D>>(draftKey);
  const [own, setOwn] = useState<OnTheTable<D>>();
  const [fresh] = useState(() => crypto.randomUUID());
  const [partings, setPartings] = useState<readonly Parting[]>([]);
  const { write, refusal, isBusy } = useWriting();
  const draft = own ?? kept.left ?? { seen: version, base: data, data, reason: '', key: fresh };
  // What is on the table when an answer comes, which is not what was there when it was asked for.
  const table = useRef(draft);
  table.current = draft;
  const update = (next: OnTheTable<D>) => {
    table.current = next;
    setOwn(next);
    kept.keep(next);
  };
  const goOnFrom = (of: OnTheTable<D>, seen: number, theirs: D) => {
    const { value, partings: found } = joinVersions(of.base, of.data, theirs);
    setPartings(found);
    update({ ...of, seen, base: theirs, data: value });
  };
  const isBehind = own === undefined && kept.left !== null && kept.left.seen < version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft of another day meets the version of today.
  useEffect(() => {
    if (isBehind) goOnFrom(draft, version, data);
  }, [isBehind]);
  const save = async (next: D, reason: string) => {
    let isTaken = false;
    await write(async () => {
      const answer = await send({ ...draft, data: next, reason });
      const data = writtenSince(draft.data, next, table.current.data);
      if (answer.ok) {
        isTaken = true;
        const rest = { seen: answer.value.version, base: next, data, reason: '', key: crypto.randomUUID() };
        setOwn(rest);
        const dropping = kept.drop();
        if (data !== next) kept.keep(rest);
        await dropping;
        return answer;
      }
      const theirs = answer.problem.conflict?.['theirs'] as RecordEnvelope | undefined;
      if (answer.problem.status !== 412 || theirs === undefined) return answer;
      goOnFrom({ ...draft, data }, theirs.version, read(theirs.data));
      return undefined;
    });
    return isTaken;
  };
  return {
    isReady: !kept.isPending,
    draft,
    isChanged: JSON.stringify(draft.data) !== JSON.stringify(draft.base),
    partings,
    state: kept.state,
    refusal,
    isBusy,
    // What is written while a new record is being made would be of none.
    change: (next) => (isBusy && draft.seen === 0) || update({ ...draft, data: next }),
    explain: (reason) => update({ ...draft, reason }),
    settle: (choices) => {
      const taken = partings.filter(({ path }) => choices[path.join('.')] === 'theirs');
      update({ ...draft, data: taken.reduce(takeTheirs, draft.data) });
      setPartings([]);
    },
    save,
    discard: () => {
      setOwn(undefined);
      setPartings([]);
      void kept.drop();
    },
  };
}
