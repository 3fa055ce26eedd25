import { createIssue, type Issue } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import type { CaseCommand } from '@cartella/server';
import type { Answer } from '@cartella/server/client';
import type { Step } from '@cartella/workflow';
import { type SubmitEvent, useState } from 'react';
import { useCartella } from './cartella-context';

interface ReasonFormProps {
  readonly step: Step;
  readonly send: (
    command: Pick<CaseCommand, 'records' | 'idempotencyKey' | 'reason' | 'note' | 'responsible'>,
  ) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}

/** A step that asks for no form: at most a reason, a person who becomes responsible, a note. */
export function ReasonForm({ step, send, onDone }: ReasonFormProps) {
  const { label, message } = useWording();
  const { cartella, operators } = useCartella();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [responsible, setResponsible] = useState('');
  const [note, setNote] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const vocabulary = step.asks?.reason?.vocabulary;
  const entries =
    vocabulary === undefined
      ? undefined
      : cartella.vocabularies[vocabulary]?.entries.filter(
          (entry) => entry.validTo === undefined && entry.hidden !== true,
        );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await send({
      records: {},
      idempotencyKey,
      ...(reason !== '' && { reason }),
      ...(responsible !== '' && { responsible }),
      ...(note !== '' && { note }),
    });
    if (answer.ok) onDone();
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
      {step.asks?.reason !== undefined && (
        <div className="cartella-field mb-4">
          <label className="form-label" htmlFor="motivo">
            Motivo
          </label>
          {entries === undefined ? (
            <textarea
              id="motivo"
              className="form-control"
              rows={3}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : (
            <select
              id="motivo"
              className="form-select"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            >
              <option value="">Scegli…</option>
              {entries.map((entry) => (
                <option key={entry.code} value={entry.code}>
                  {entry.label.it}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      {step.assigns?.responsible === true && (
        <div className="cartella-field mb-4">
          <label className="form-label" htmlFor="responsabile">
            Nuovo operatore responsabile
          </label>
          <select
            id="responsabile"
            className="form-select"
            value={responsible}
            onChange={(event) => setResponsible(event.target.value)}
          >
            <option value="">Scegli…</option>
            {operators.map((operator) => (
              <option key={operator.id} value={operator.id}>
                {operator.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="cartella-field mb-4">
        <label className="form-label" htmlFor="nota">
          Nota <span className="cartella-optional">(facoltativo)</span>
        </label>
        <textarea
          id="nota"
          className="form-control"
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <button type="submit" className="btn btn-primary">
        {label(step.label)}
      </button>
    </form>
  );
}
