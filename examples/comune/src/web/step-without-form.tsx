import { createIssue, type Issue } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import type { Answer, CommandDone } from '@cartella/server/client';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { StepPart } from './step-work';

interface StepWithoutFormProps {
  readonly submitLabel: string;
  readonly send: (part: StepPart) => Promise<Answer<CommandDone>>;
  readonly onDone: (done: CommandDone) => void;
  /** What is asked. */
  readonly children: ReactNode;
}

/** A step that asks for no form: what it asks, the problems all at once, one button. */
export function StepWithoutForm({ submitLabel, send, onDone, children }: StepWithoutFormProps) {
  const { message } = useWording();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await send({ records: {}, idempotencyKey });
    if (answer.ok) onDone(answer.value);
    else
      setIssues(
        answer.problem.issues ?? [createIssue(answer.problem.status === 0 ? 'http.unavailable' : 'http.fault')],
      );
  };
  return (
    <form className="cartella-form" onSubmit={submit} noValidate>
      {issues.length > 0 && (
        <div className="callout danger" role="alert">
          <ul className="mb-0">
            {issues.map((issue) => (
              <li key={`${issue.code} ${issue.path.join('.')}`}>{message(issue)}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <button type="submit" className="btn btn-primary">
        {submitLabel}
      </button>
    </form>
  );
}
