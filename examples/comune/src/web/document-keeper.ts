import { createIssue, failure, success } from '@cartella/core';
import type { CompiledForm } from '@cartella/forms';
import type { DocumentKeeper } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';
import { answerOf, api } from './api';

/** Keeps what is attached in a step with the record of the case that the form writes on; a record that is still to be made keeps nothing. */
export function documentKeeper(view: CaseView | undefined, form: CompiledForm): DocumentKeeper | undefined {
  const kinds = Object.values(form.records);
  const ids = view?.state.records.map(({ id }) => id) ?? [];
  const record = view?.records.findLast(({ id, kind }) => kinds.includes(kind) && ids.includes(id));
  if (record === undefined) return undefined;
  const kept = api.recordsOf(record.kind);
  return {
    megabytes: 10,
    async send(file, onProgress) {
      const answer = await kept.attach(record.id, file.name.slice(0, 200), file);
      onProgress(1);
      if (answer.ok) return success(answer.value.id);
      if (answer.problem.status === 0) throw new Error('network');
      return failure(answer.problem.issues ?? [createIssue('http.fault')]);
    },
    facts: async (id) => (await answerOf(kept.documents(record.id))).documents.find((one) => one.id === id),
  };
}
