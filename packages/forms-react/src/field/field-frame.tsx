import { type FieldState, isMarkedOptional } from '@cartella/forms';
import type { ReactNode } from 'react';
import { useWording } from '../environment';

/** Identifiers of what describes a control, for `aria-describedby`; nothing where nothing does. */
export function describedBy(id: string, state: FieldState): string | undefined {
  const ids = [
    state.field.help !== undefined && `${id}-help`,
    state.field.guidance !== undefined && `${id}-guidance`,
    state.source !== undefined && `${id}-source`,
    state.issues.length > 0 && `${id}-issues`,
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Label with its mark: what may be left out says so. */
export function FieldLabel({ state }: { readonly state: FieldState }) {
  const { label, text } = useWording();
  return (
    <>
      {label(state.field.label)}
      {isMarkedOptional(state) && <span className="cartella-optional">{` (${text('ui.optional')})`}</span>}
    </>
  );
}

// Most questions have neither notes nor problems: nothing is drawn for what is not there.
const hasNotes = ({ field, source }: FieldState) =>
  field.help !== undefined || field.guidance !== undefined || source !== undefined;

/** Help, guiding questions with their norm, and problems of a question. */
export function FieldNotes({ id, state }: { readonly id: string; readonly state: FieldState }) {
  const { label, text } = useWording();
  const { help, guidance } = state.field;
  return (
    <>
      {help !== undefined && (
        <p id={`${id}-help`} className="form-text mb-1">
          {label(help)}
        </p>
      )}
      {guidance !== undefined && (
        <p id={`${id}-guidance`} className="form-text mb-1">
          <strong>{text('ui.guidance')}: </strong>
          {label(guidance.text)}
          {guidance.norm?.citation !== undefined && (
            <cite className="cartella-norm"> {`${guidance.norm.article}, ${guidance.norm.citation}`}</cite>
          )}
        </p>
      )}
      {state.source !== undefined && (
        <p id={`${id}-source`} className="form-text mb-1 cartella-source">
          {text('ui.source', { source: label(state.source) })}
        </p>
      )}
    </>
  );
}

/** Problems of a question, announced when they appear. */
export function FieldIssues({ id, state }: { readonly id: string; readonly state: FieldState }) {
  const { message } = useWording();
  if (state.issues.length === 0) return null;
  return (
    <div id={`${id}-issues`} className="invalid-feedback d-block" role="alert">
      {state.issues.map((issue) => (
        <p key={issue.code} className="mb-0">
          {message(issue)}
        </p>
      ))}
    </div>
  );
}

/** Answers that take the whole width of the form; the others stand two by two where there is room. */
const wideTypes: ReadonlySet<string> = new Set(['long-text', 'group', 'codes']);

function frameClass({ field }: FieldState): string {
  return `cartella-field${wideTypes.has(field.type) || field.component === 'radios' ? ' is-wide' : ''}`;
}

/** A question with one control. */
export function FieldFrame({
  id,
  state,
  beside,
  children,
}: {
  readonly id: string;
  readonly state: FieldState;
  /** What stands in line with the control. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={frameClass(state)}>
      <label className="form-label" htmlFor={id}>
        <FieldLabel state={state} />
      </label>
      {hasNotes(state) && <FieldNotes id={id} state={state} />}
      {beside === undefined ? (
        children
      ) : (
        <div className="cartella-answer">
          {children}
          {beside}
        </div>
      )}
      {state.issues.length > 0 && <FieldIssues id={id} state={state} />}
    </div>
  );
}

/** A question with several controls, as a group with a legend. */
export function FieldGroup({
  id,
  state,
  children,
}: {
  readonly id: string;
  readonly state: FieldState;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={frameClass(state)} id={id} tabIndex={-1} aria-describedby={describedBy(id, state)}>
      <legend className="form-label">
        <FieldLabel state={state} />
      </legend>
      {hasNotes(state) && <FieldNotes id={id} state={state} />}
      {children}
      {state.issues.length > 0 && <FieldIssues id={id} state={state} />}
    </fieldset>
  );
}
