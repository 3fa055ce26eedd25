import { FormEnvironmentProvider, useFormEnvironment, useWording } from '@cartella/forms-react';
import type { CaseCommand } from '@cartella/server';
import type { Answer, CommandDone } from '@cartella/server/client';
import { useState } from 'react';
import { documentKeeper } from './document-keeper';
import { initialValues, type StepBackground, seenVersions } from './initial-values';
import { asStepAsks, recordNames } from './join-forms';
import { commandOf, type StepAnswers, StepAnswersFields } from './step-answers';
import { StepForm } from './step-form';
import { StepWithoutForm } from './step-without-form';
import { useFormAndDraft } from './use-draft';
import { caseWidgets } from './widgets/case-choice-widgets';

/** The part of a command that a page fills in. */
export type StepPart = Omit<CaseCommand, 'step' | 'expectedVersion'>;

interface StepWorkProps {
  readonly background: StepBackground;
  readonly draftKey: string;
  readonly submitLabel?: string;
  readonly send: (part: StepPart) => Promise<Answer<CommandDone>>;
  readonly onDone: (done: CommandDone) => unknown;
}

/** All that a step asks, on one page: its forms, which record, which body, why. */
export function StepWork({ background, draftKey, submitLabel, send, onDone }: StepWorkProps) {
  const { procedure, step, view, person } = background;
  const { label } = useWording();
  const environment = useFormEnvironment();
  const [answers, setAnswers] = useState<StepAnswers>({});
  const [isSending, setSending] = useState(false);
  const { form, ready, draft } = useFormAndDraft(step.asks?.forms ?? [], draftKey);
  const words = submitLabel ?? label(step.label);
  const sendWith: typeof send = async (part) => {
    const { records, ...rest } = commandOf(answers);
    setSending(true);
    const answer = await send({ ...part, ...rest, records: { ...records, ...part.records } });
    if (!answer.ok) setSending(false);
    return answer;
  };
  const fields = (
    <StepAnswersFields
      procedure={procedure}
      step={step}
      answers={answers}
      // What is answered while the step is being sent would be of no step.
      onChange={isSending ? () => undefined : setAnswers}
      note={form === undefined}
      {...(view !== undefined && { view })}
    />
  );
  if (!ready) return <p role="status">Caricamento…</p>;
  if (form === undefined)
    return (
      <StepWithoutForm submitLabel={words} send={sendWith} onDone={onDone}>
        {fields}
      </StepWithoutForm>
    );
  const names = recordNames(form, procedure, step);
  const personId = view?.person?.id ?? person?.id;
  const documents = documentKeeper(view, form);
  return (
    <FormEnvironmentProvider
      {...environment}
      widgets={{ ...environment.widgets, ...caseWidgets(view?.records ?? [], personId) }}
      {...(documents !== undefined && { documents })}
    >
      <div className="cartella-form">{fields}</div>
      <StepForm
        form={asStepAsks(form, names, step)}
        names={names}
        draftKey={draftKey}
        draft={draft}
        now={{ versions: seenVersions(background), values: initialValues(form, names, background) }}
        submitLabel={words}
        send={sendWith}
        onDone={onDone}
      />
    </FormEnvironmentProvider>
  );
}
