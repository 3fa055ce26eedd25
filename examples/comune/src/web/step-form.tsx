import { type CivilDate, civilDateInRome, createIssue, type Issue } from '@cartella/core';
import { type CompiledForm, createFormStore, draftOf, type FormStore, takeFrom } from '@cartella/forms';
import { AutosaveStatus, type DraftInConflict, FormView, type SaveAnswer, useAutosave } from '@cartella/forms-react';
import { DraftConflictResolver } from '@cartella/forms-react/conflict';
import type { CaseCommand } from '@cartella/server';
import type { Answer, CommandDone, DraftView } from '@cartella/server/client';
import { useEffect, useRef, useState } from 'react';
import { api } from './api';
import type { StepPart } from './step-work';
import type { KeptDraft, StoredDraft } from './use-draft';
import { type Beginning, isBehind, rebase } from './writing/rebase';

interface StepFormProps {
  readonly form: CompiledForm;
  /** How the procedure calls each record of the form. */
  readonly names: Readonly<Record<string, string>>;
  readonly draftKey: string;
  /** What is known before anybody types, and the versions of the records that the step goes on writing; a draft comes before it. */
  readonly now: Beginning;
  readonly draft: KeptDraft | undefined;
  readonly submitLabel: string;
  /** Sends what was written; the key makes a repetition harmless. */
  readonly send: (part: StepPart) => Promise<Answer<CommandDone>>;
  readonly onDone: (done: CommandDone) => unknown;
}

/** A form of a step: drafted on the server while it is typed, recorded once however often it is sent. */
export function StepForm({ form, names, draftKey, now, draft, submitLabel, send, onDone }: StepFormProps) {
  const kept = useRef({ key: draft?.key ?? crypto.randomUUID(), seen: draft?.seen ?? 0 });
  const [store] = useState(() =>
    createFormStore(form, {
      values: draft?.values ?? now.values,
      texts: draft?.texts ?? {},
      offered: draft?.offered ?? {},
      today: civilDateInRome(Date.now()) as CivilDate,
    }),
  );
  // Whatever is corrected aside since is not what it began from, until it is joined.
  const began = useRef(draft?.began ?? now);
  const [parting, setParting] = useState<DraftInConflict>();
  // What was recorded is nobody's draft any more: a save that was still to come would bring it back before the next person.
  const isRecorded = useRef(false);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const save = async (): Promise<SaveAnswer> => {
    if (isRecorded.current) return true;
    const saving = saveDraft();
    underWay.current = saving.catch(() => undefined);
    return saving;
  };
  const saveDraft = async (): Promise<SaveAnswer> => {
    const { key, seen } = kept.current;
    const answer = await api.saveDraft(
      draftKey,
      { ...draftOf(store), key, began: began.current } satisfies StoredDraft,
      seen,
    );
    if (answer.ok) kept.current = { key, seen: answer.value.version };
    if (answer.ok || answer.problem.status !== 412) return answer.ok;
    const theirs = answer.problem.conflict?.['theirs'] as (DraftView & { readonly body: StoredDraft }) | undefined;
    // Thrown away elsewhere, or recorded: what is here is saved again, under the same key, so that it is recorded once.
    kept.current = { key: theirs?.body.key ?? key, seen: theirs?.version ?? 0 };
    return theirs === undefined ? false : { theirs: theirs.body };
  };
  const autosave = useAutosave(store, save, { channel: draftKey });
  useEffect(() => {
    if (!isBehind(began.current, now)) return;
    const { draft: joined, conflicts, theirs } = rebase(store.form, names, draftOf(store), began.current, now);
    began.current = now;
    store.restore(joined);
    if (conflicts.length === 0) return;
    const decide: DraftInConflict['decide'] = (choices) => {
      const taken = conflicts.filter(({ place }) => choices[place] === 'theirs').map(({ place }) => place);
      store.restore(taken.reduce((all, place) => takeFrom(all, theirs, place), draftOf(store)));
      setParting(undefined);
    };
    setParting({ kind: 'conflict', conflicts, decide });
  }, [names, now, store]);
  const [lost] = useState(draft?.lost ?? []);
  const submit = async (): Promise<readonly Issue[]> => {
    const answer = await send({
      records: recordsOf(store, names, began.current.versions),
      idempotencyKey: kept.current.key,
    });
    if (!answer.ok)
      return (
        answer.problem.issues?.map((issue) => atForm(issue, names)) ?? [
          createIssue(answer.problem.status === 0 ? 'http.unavailable' : 'http.fault'),
        ]
      );
    isRecorded.current = true;
    await underWay.current;
    await api.deleteDraft(draftKey);
    await onDone(answer.value);
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
      {parting !== undefined && <DraftConflictResolver store={store} state={parting} />}
      {autosave.kind === 'conflict' && <DraftConflictResolver store={store} state={autosave} />}
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
function recordsOf(
  store: FormStore,
  names: Readonly<Record<string, string>>,
  seen: Beginning['versions'],
): CaseCommand['records'] {
  const values = store.values();
  return Object.fromEntries(
    Object.keys(store.form.records).map((alias) => {
      const { ext, ...data } = (values[alias] ?? {}) as {
        readonly ext?: CaseCommand['records'][string]['ext'];
      } & Record<string, unknown>;
      const name = names[alias] ?? alias;
      return [name, { data, ...(ext !== undefined && { ext }), ...(seen[name] !== undefined && { seen: seen[name] }) }];
    }),
  );
}

/** Puts a problem back at the question of the form that it is about. */
function atForm(issue: Issue, names: Readonly<Record<string, string>>): Issue {
  const [root, ...rest] = issue.path;
  const alias = Object.keys(names).find((each) => names[each] === root);
  return alias === undefined ? issue : { ...issue, path: [alias, ...rest] };
}
