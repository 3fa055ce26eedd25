import type { CivilDate } from '@cartella/core';
import { type FormEvent, useState } from 'react';
import { TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import type { NextStep } from './interview';
import { interviewTexts } from './texts';

/** What is done after the interview: what, who, by when. */
export function Steps({
  steps,
  today,
  onChange,
}: {
  readonly steps: readonly NextStep[];
  readonly today: CivilDate;
  readonly onChange: (steps: readonly NextStep[]) => void;
}) {
  const { text, day } = useWords(interviewTexts);
  const [what, setWhat] = useState('');
  const [who, setWho] = useState('');
  const [by, setBy] = useState<CivilDate | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === '') return;
    onChange([...steps, { what: what.trim(), ...(who.trim() !== '' && { who: who.trim() }), ...(by && { by }) }]);
    setWhat('');
    setWho('');
    setBy(undefined);
  };
  const line = (step: NextStep) => {
    const details = [step.who, step.by && day(step.by)].filter(Boolean).join(', ');
    return details === '' ? step.what : text('interview.step.line', { what: step.what, details });
  };
  return (
    <fieldset className="cartella-field is-wide mt-3">
      <legend className="form-label">{text('interview.steps')}</legend>
      {steps.length > 0 && (
        <ol className="list-unstyled cartella-ties">
          {steps.map((step) => (
            <li key={step.what}>
              {line(step)}
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={text('interview.step.remove', { what: step.what })}
                onClick={() => onChange(steps.filter((each) => each !== step))}
              >
                {text('interview.remove')}
              </button>
            </li>
          ))}
        </ol>
      )}
      <form className="cartella-line-of-fields" onSubmit={submit}>
        <TextBox label={text('interview.step.what')} value={what} onChange={({ target }) => setWhat(target.value)} />
        <TextBox label={text('interview.step.who')} value={who} onChange={({ target }) => setWho(target.value)} />
        <DateBox label={text('interview.step.by')} today={today} min={today} value={by} onChange={setBy} />
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {text('interview.step.add')}
        </button>
      </form>
    </fieldset>
  );
}
