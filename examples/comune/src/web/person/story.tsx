import { type CivilDate, civilDateInRome } from '@cartella/core';
import { CaseTimeline, useWording } from '@cartella/forms-react';
import { Diary, type DiaryDraft, DiaryEntryForm } from '@cartella/forms-react/diary';
import type { CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { useRef } from 'react';
import { api } from '../api';
import { useCartella } from '../cartella-context';
import { timelineOf } from '../timeline-of';
import { useKept } from '../writing/use-kept';
import { recordsOf, type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';

/** The diary, that is added to, and the story of each path. */
export function Story({ file }: SectionProps) {
  const { cartella, operators } = useCartella();
  const { label } = useWording();
  const nameOf = (id: string | undefined) => operators.find((operator) => operator.id === id)?.name ?? 'un operatore';
  const place = placeToWrite(file.views, cartella.procedures);
  return (
    <div className="columns">
      <div>
        {place === undefined ? (
          <p className="text-secondary">
            Nel diario si scrive quando un percorso è preso in carico e chi lavora può annotarvi.
          </p>
        ) : (
          <NewEntry key={place.view.id} view={place.view} step={place.step} />
        )}
        <h3 className="h5 mt-4">Diario</h3>
        <Diary
          lines={recordsOf(file.views, 'diary-entry').map((entry) => ({
            entry,
            by: nameOf(entry.provenance.operatorId),
          }))}
        />
      </div>
      <div>
        {file.views.map((view) => {
          const procedure = cartella.procedures[view.procedure.id];
          return procedure === undefined ? null : (
            <section key={view.id} className="mb-4">
              <h3 className="h5">{label(procedure.label)}</h3>
              <CaseTimeline
                procedure={procedure}
                entries={timelineOf(view, procedure, nameOf, label)}
                today={civilDateInRome(Date.now())}
              />
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** The case and the step with which the operator may write in the diary now: the one that does nothing else. */
function placeToWrite(
  views: readonly CaseView[],
  procedures: Readonly<Record<string, Procedure>>,
): { readonly view: CaseView; readonly step: Step } | undefined {
  for (const view of [...views].reverse()) {
    const steps = procedures[view.procedure.id]?.steps ?? [];
    const step = steps.find(
      ({ id, asks, deadlines }) =>
        asks?.forms?.join() === 'diary-entry' &&
        deadlines === undefined &&
        view.steps.some((possible) => possible.step === id && possible.allowed),
    );
    if (step !== undefined) return { view, step };
  }
  return undefined;
}

/** A new entry: what is typed is kept on the server from the first second, and recorded once however often it is sent. */
function NewEntry({ view, step }: { readonly view: CaseView; readonly step: Step }) {
  const { cartella } = useCartella();
  const { write, refusal } = useWriting();
  const kept = useKept<DiaryDraft>(`diario:${view.id}`);
  const key = useRef(crypto.randomUUID());
  const name = cartella.procedures[view.procedure.id]?.records;
  const record = Object.keys(name ?? {}).find((each) => name?.[each]?.kind === 'diary-entry') ?? 'diario';
  const send = async (entry: DiaryDraft) => {
    const isDone = await write(() =>
      api.command(view.id, {
        step: step.id,
        expectedVersion: view.state.version,
        idempotencyKey: key.current,
        records: { [record]: { data: { ...entry } } },
      }),
    );
    if (!isDone) return false;
    key.current = crypto.randomUUID();
    await kept.drop();
    return true;
  };
  if (kept.isPending) return <p role="status">Caricamento…</p>;
  return (
    <>
      <Refused refusal={refusal} />
      <DiaryEntryForm
        today={civilDateInRome(Date.now()) as CivilDate}
        onDraft={kept.keep}
        onRecord={send}
        {...(kept.left !== null && { draft: kept.left })}
      />
    </>
  );
}
