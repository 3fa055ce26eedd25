import type { Issue } from '@cartella/core';
import type { ModelRecord, RecordKind } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import type { Answer, PersonView } from '@cartella/server/client';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api';

/** A person with the cases that the operator may see, each with its records. */
export interface PersonFile extends PersonView {
  readonly views: readonly CaseView[];
  /** The case that what is written belongs to: the latest that is still live. */
  readonly current: CaseView | undefined;
}

/** What every section of the file gets. */
export interface SectionProps {
  readonly file: PersonFile;
}

/** Loads a person and their cases; `file` is there as soon as all are. */
export function usePersonFile(id: string) {
  const found = useQuery({ queryKey: ['person', id], queryFn: () => answerOf(api.person(id)), retry: false });
  const cases = useQueries({
    queries: (found.data?.cases ?? []).map(({ id: caseId }) => ({
      queryKey: ['case', caseId],
      queryFn: () => answerOf(api.case(caseId)),
    })),
  });
  const views = cases.flatMap(({ data }) => data ?? []);
  const isWhole = found.data !== undefined && cases.every(({ isPending }) => !isPending);
  const file: PersonFile | undefined = isWhole
    ? { ...found.data, views, current: views.findLast(({ state }) => state.outcome === undefined) }
    : undefined;
  return { file, isMissing: found.isError && found.data === undefined };
}

/** The records of a kind in some cases, the first recorded first; a record that two cases share comes once. */
export function recordsOf<K extends RecordKind>(views: readonly CaseView[], kind: K): readonly ModelRecord<K>[] {
  const all = views.flatMap(({ records }) => records).filter((record) => record.kind === kind);
  return [...new Map(all.map((record) => [record.id, record])).values()] as unknown as readonly ModelRecord<K>[];
}

/** How a writing went: `undefined` before and after one that succeeded. */
export type Refusal = { readonly issues: readonly Issue[]; readonly status: number } | undefined;

/** Writes through the API and reads again what changed; what the server refused is there to be shown, and nothing typed is lost. */
export function useWriting() {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const write = async (work: () => Promise<Answer<unknown> | undefined>): Promise<boolean> => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    if (answer?.ok === false) {
      setRefusal({ issues: answer.problem.issues ?? [], status: answer.problem.status });
      // Somebody wrote before: what is done again is done on what is there now.
      if (answer.problem.status === 412) await queries.invalidateQueries();
      return false;
    }
    setRefusal(undefined);
    await queries.invalidateQueries();
    return true;
  };
  return { write, refusal, isBusy };
}

/** A list as its reader may see it: nothing where there is none, and nothing where it was taken away. */
export function shownList<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list : [];
}
