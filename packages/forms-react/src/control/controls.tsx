import { type ComponentProps, type ReactNode, useId } from 'react';

/** What every labelled control takes beside what its element takes. */
interface Labelled {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with the answer. */
  readonly problem?: ReactNode;
  /** Takes the whole width where fields stand side by side. */
  readonly wide?: boolean;
}

/** Ties label, hint and problem to a control. */
function Frame({
  label,
  hint,
  problem,
  wide,
  children,
}: Labelled & {
  readonly children: (attributes: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const notes = [hint != null && `${id}-hint`, problem != null && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={`cartella-field${wide ? ' is-wide' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint != null && (
        <p id={`${id}-hint`} className="form-text mb-1">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': notes || undefined, 'aria-invalid': problem == null ? undefined : true })}
      {problem != null && (
        <p id={`${id}-problem`} className="invalid-feedback d-block">
          {problem}
        </p>
      )}
    </div>
  );
}

const look = (base: string, problem: ReactNode) => `${base}${problem == null ? '' : ' is-invalid'}`;

/** A line to type in, tied to its label. */
export function TextBox({ label, hint, problem, wide, ...input }: Labelled & ComponentProps<'input'>) {
  return (
    <Frame {...{ label, hint, problem, ...(wide && { wide }) }}>
      {(tied) => (
        <input type="text" autoComplete="off" {...input} {...tied} className={look('form-control', problem)} />
      )}
    </Frame>
  );
}

/** Several lines to type in; they grow with what is written. */
export function TextArea({ label, hint, problem, wide = true, ...area }: Labelled & ComponentProps<'textarea'>) {
  const lines = String(area.value ?? '').split('\n').length;
  return (
    <Frame {...{ label, hint, problem, wide }}>
      {(tied) => (
        <textarea
          rows={Math.min(14, Math.max(3, lines + 1))}
          {...area}
          {...tied}
          className={look('form-control', problem)}
        />
      )}
    </Frame>
  );
}

/** One choice of a short list. */
export function SelectBox({
  label,
  hint,
  problem,
  wide,
  options,
  empty,
  ...select
}: Labelled &
  ComponentProps<'select'> & {
    readonly options: readonly (readonly [value: string, name: string])[];
    /** Name of no choice at all; without it something is always chosen. */
    readonly empty?: string;
  }) {
  return (
    <Frame {...{ label, hint, problem, ...(wide && { wide }) }}>
      {(tied) => (
        <select {...select} {...tied} className={look('form-select', problem)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** A tick with its sentence. */
export function CheckBox({ label, hint, ...input }: Omit<Labelled, 'problem' | 'wide'> & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="cartella-field">
      <div className="form-check">
        <input {...input} id={id} type="checkbox" aria-describedby={hint == null ? undefined : `${id}-hint`} />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint != null && (
        <p id={`${id}-hint`} className="form-text mb-0">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One of a few choices that are all seen at once. */
export function RadioGroup({
  legend,
  hint,
  name,
  value,
  options,
  onChange,
  disabled,
}: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly name?: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: ReactNode])[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}) {
  const own = useId();
  return (
    <fieldset className="cartella-field is-wide" aria-describedby={hint == null ? undefined : `${own}-hint`}>
      <legend className="form-label">{legend}</legend>
      {hint != null && (
        <p id={`${own}-hint`} className="form-text mb-1">
          {hint}
        </p>
      )}
      <div className="cartella-radios">
        {options.map(([each, text]) => (
          <div className="form-check" key={each}>
            <input
              type="radio"
              id={`${own}-${each}`}
              name={name ?? own}
              value={each}
              checked={value === each}
              disabled={disabled}
              onChange={() => onChange(each)}
            />
            <label htmlFor={`${own}-${each}`}>{text}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
