import { type CivilDate, civilDateInRome, createIssue, type Issue } from '@cartella/core';
import { type CompiledForm, createFormStore, draftOf, type FormStore, type FormValues } from '@cartella/forms';
import { AutosaveStatus, FormView, useAutosave } from '@cartella/forms-react';
import type { CaseCommand } from '@cartella/server';
import type { Answer } from '@cartella/server/client';
import { useState } from 'react';
import { api } from './api';
import type { KeptDraft } from './use-draft';

interface StepFormProps {
  readonly form: CompiledForm;
  readonly draftKey: string;
  /** What is known before anybody types; a draft comes before it. */
  readonly initial: FormValues;
  readonly draft: KeptDraft | undefined;
  readonly submitLabel: string;
  /** Sends what was written; the key makes a repetition harmless. */
  readonly send: (records: CaseCommand['records'], idempotencyKey: string) => Promise<Answer<{ caseId: string }>>;
  readonly onDone: (caseId: string) => void;
}

/** A form of a step: drafted on the server while it is typed, recorded once however often it is sent. */
export function StepForm({ form, draftKey, initial, draft, submitLabel, send, onDone }: StepFormProps) {
  const [idempotencyKey] = useState(() => draft?.key ?? crypto.randomUUID());
  const [store] = useState(() =>
    createFormStore(form, {
      values: draft?.values ?? initial,
      texts: draft?.texts ?? {},
      today: civilDateInRome(Date.now()) as CivilDate,
    }),
  );
  const autosave = useAutosave(store, async () => {
    const answer = await api.saveDraft(draftKey, { ...draftOf(store), key: idempotencyKey });
    return answer.ok;
  });
  const [lost] = useState(draft?.lost ?? []);
  const submit = async (): Promise<readonly Issue[]> => {
    const answer = await send(recordsOf(store), idempotencyKey);
    if (!answer.ok)
      return answer.problem.issues ?? [createIssue(answer.problem.status === 0 ? 'http.unavailable' : 'http.fault')];
    await api.deleteDraft(draftKey);
    onDone(answer.value.caseId);
    return [];
  };
  return (
    <>
      {lost.length > 0 && (
        <div className="alert alert-warning" role="status">
          <p className="mb-1">Il modulo è cambiato e non chiede più queste cose. Ecco che cosa avevi scritto:</p>
          <ul className="mb-0">
            {lost.map(({ place, value, text }) => (
              <li key={place}>{text ?? (typeof value === 'object' ? JSON.stringify(value) : String(value))}</li>
            ))}
          </ul>
        </div>
      )}
      <FormView
        store={store}
        onSubmit={submit}
        submitLabel={submitLabel}
        footer={<AutosaveStatus state={autosave} />}
      />
    </>
  );
}

/** Splits what a form holds into the records that it writes: data apart from extensions. */
function recordsOf(store: FormStore): CaseCommand['records'] {
  const values = store.values();
  return Object.fromEntries(
    Object.keys(store.form.records).map((alias) => {
      const { ext, ...data } = (values[alias] ?? {}) as {
        readonly ext?: CaseCommand['records'][string]['ext'];
      } & Record<string, unknown>;
      return [alias, { data, ...(ext !== undefined && { ext }) }];
    }),
  );
}
