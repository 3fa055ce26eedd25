import type { Label } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import type { ModelRecord } from '@cartella/model';
import type { CaseCommand, CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from './api';
import { useCartella } from './cartella-context';
import { longDate } from './person-name';

/** What a step asks besides its forms. */
export interface StepAnswers {
  readonly reason?: string;
  readonly note?: string;
  readonly responsible?: string;
  readonly parties?: Readonly<Record<string, string>>;
  /** Documents that are in the file. */
  readonly documents?: readonly string[];
  /** Identifier of the record to write on, by name, where the case has several. */
  readonly records?: Readonly<Record<string, string>>;
}

/** Records of which the case has several and the step writes on one. */
export function choicesOf(procedure: Procedure, step: Step, view: CaseView | undefined) {
  return (step.produces ?? []).flatMap((product) => {
    if (product.kind !== 'record' || product.mode !== 'revise' || procedure.records[product.record]?.many !== true)
      return [];
    const ids = view?.state.records.filter(({ as }) => as === product.record).map(({ id }) => id) ?? [];
    const records = (view?.records ?? []).filter(({ id }) => ids.includes(id)).filter(isOpen);
    return [{ name: product.record, label: procedure.records[product.record]?.label, records }];
  });
}

/** Whether somebody still has to answer a record that was proposed. */
function isOpen({ data }: ModelRecord): boolean {
  return !('state' in data) || data.state === 'proposed';
}

/** Makes of the answers what a command says. */
export function commandOf({ records, parties, documents, ...rest }: StepAnswers) {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  const chosen = Object.entries(records ?? {}).map(([name, id]) => [name, { id, data: {} }] as const);
  return {
    ...(Object.fromEntries(given) as Pick<CaseCommand, 'reason' | 'note' | 'responsible'>),
    ...(parties !== undefined && { parties }),
    ...(documents !== undefined && { documents: [...documents] }),
    records: Object.fromEntries(chosen) as CaseCommand['records'],
  };
}

interface StepAnswersFieldsProps {
  readonly procedure: Procedure;
  readonly step: Step;
  readonly view?: CaseView;
  readonly answers: StepAnswers;
  readonly onChange: (answers: StepAnswers) => void;
  /** Also asks for a note, which a step without forms has no other place for. */
  readonly note?: boolean;
}

/** Asks what no form asks: which record, which body, why, who becomes responsible. */
export function StepAnswersFields({ procedure, step, view, answers, onChange, note }: StepAnswersFieldsProps) {
  const { label } = useWording();
  const { cartella, operators } = useCartella();
  const { bodies: named = [], parties: following = {} } = step.assigns ?? {};
  // Who plays a part because of what is written has not to be said.
  const bodies = named.filter((body) => view?.state.parties[body] === undefined && following[body] === undefined);
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => answerOf(api.records('organisation')),
    enabled: bodies.length > 0,
  });
  const vocabulary = step.asks?.reason?.vocabulary;
  const reasons = cartella.vocabularies[vocabulary ?? '']?.entries.filter(
    (entry) => entry.validTo === undefined && entry.hidden !== true,
  );
  const wordsFor = (body: string): Label | undefined => procedure.bodies.find(({ id }) => id === body)?.label;
  return (
    <>
      {choicesOf(procedure, step, view).map(({ name, label: words, records }) => (
        <Choice
          key={name}
          id={`scheda-${name}`}
          label={words === undefined ? name : `${label(words)}: quale?`}
          value={answers.records?.[name] ?? ''}
          options={records.map((record) => [record.id, nameOfRecord(record)])}
          onChange={(id) => onChange({ ...answers, records: { ...answers.records, [name]: id } })}
        />
      ))}
      {bodies.map((body) => (
        <Choice
          key={body}
          id={`ente-${body}`}
          label={label(wordsFor(body) ?? { it: body, en: body })}
          value={answers.parties?.[body] ?? ''}
          options={(organisations.data?.records ?? []).map(({ id, data }) => [
            id,
            String((data as { readonly name?: unknown }).name),
          ])}
          onChange={(id) => onChange({ ...answers, parties: { ...answers.parties, [body]: id } })}
        />
      ))}
      <DocumentsAsked step={step} answers={answers} onChange={onChange} />
      {step.asks?.reason !== undefined &&
        (reasons === undefined ? (
          <LongText
            id="motivo"
            label="Motivo"
            maxLength={200}
            value={answers.reason ?? ''}
            onChange={(reason) => onChange({ ...answers, reason })}
          />
        ) : (
          <Choice
            id="motivo"
            label="Motivo"
            value={answers.reason ?? ''}
            options={reasons.map(({ code, label: words }) => [code, words.it])}
            onChange={(reason) => onChange({ ...answers, reason })}
          />
        ))}
      {step.assigns?.responsible === true && (
        <Choice
          id="responsabile"
          label="Nuovo operatore responsabile"
          value={answers.responsible ?? ''}
          options={operators
            .filter(({ roles }) => roles.includes('assistente-sociale'))
            .map(({ id, name }) => [id, name])}
          onChange={(responsible) => onChange({ ...answers, responsible })}
        />
      )}
      {note === true && (
        <LongText
          id="nota"
          label={
            <>
              Nota <span className="cartella-optional">(facoltativo)</span>
            </>
          }
          maxLength={2000}
          value={answers.note ?? ''}
          onChange={(text) => onChange({ ...answers, note: text })}
        />
      )}
    </>
  );
}

/** Documents that the step asks for and no record holds: the operator says that they are in the file. */
function DocumentsAsked({ step, answers, onChange }: Pick<StepAnswersFieldsProps, 'step' | 'answers' | 'onChange'>) {
  const { label } = useWording();
  const asked = (step.asks?.documents ?? []).filter((document) => document.in === undefined);
  const given = answers.documents ?? [];
  if (asked.length === 0) return null;
  return (
    <fieldset className="mb-4">
      <legend className="h6">Documenti agli atti</legend>
      {asked.map(({ id, label: words, optional }) => (
        <div className="form-check" key={id}>
          <input
            type="checkbox"
            id={`documento-${id}`}
            checked={given.includes(id)}
            onChange={({ target }) =>
              onChange({
                ...answers,
                documents: target.checked ? [...given, id] : given.filter((each) => each !== id),
              })
            }
          />
          <label htmlFor={`documento-${id}`}>
            {label(words)}
            {optional === true && <span className="cartella-optional"> (facoltativo)</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** What tells a record from its likes. */
function nameOfRecord(record: ModelRecord): string {
  if (record.kind === 'misura-di-sostegno') return `${record.data.month}, ${record.data.activity}`;
  if (record.kind === 'referral') return `${longDate(record.data.proposedOn)}: ${record.data.reason.slice(0, 60)}`;
  return longDate(record.recordedAt);
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <div className="cartella-field mb-4">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="form-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Scegli…</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LongTextProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function LongText({ id, label, maxLength, value, onChange }: LongTextProps) {
  return (
    <div className="cartella-field mb-4">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="form-control"
        rows={3}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
