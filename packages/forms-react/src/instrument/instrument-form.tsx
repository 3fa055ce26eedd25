import type { Answer, Instrument, InstrumentItem, InstrumentResultData } from '@cartella/model';
import { scoreInstrument } from '@cartella/model/functions';
import { useId } from 'react';
import { CheckBox, RadioGroup, SelectBox } from '../control';
import { useCodes, useWords, type Words } from '../language';
import { ScoreCard } from './score-card';
import { instrumentTexts } from './texts';

/** What the form of an instrument needs. */
export interface InstrumentFormProps {
  readonly instrument: Instrument;
  readonly answers: readonly Answer[];
  /** The result to compare with: the one before, as it was recorded. */
  readonly previous?: Pick<InstrumentResultData, 'date' | 'answers' | 'scores'>;
  /** Without it the answers are only read. */
  readonly onChange?: (answers: readonly Answer[]) => void;
}

/**
 * Any scale or questionnaire that is data: its questions, the score with its band as soon as all that it needs is there, and what has
 * changed since the time before. A partial score is never shown.
 */
export function InstrumentForm({ instrument, answers, previous, onChange }: InstrumentFormProps) {
  const words = useWords(instrumentTexts);
  const { text, label } = words;
  const id = useId();
  const outcome = scoreInstrument(instrument, answers);
  const missing = instrument.items.filter(
    (item) => item.optional !== true && !answers.some((answer) => answer.item === item.id),
  );
  const set = (item: string, values: readonly string[]) =>
    onChange?.([...answers.filter((answer) => answer.item !== item), ...values.map((value) => ({ item, value }))]);
  return (
    <section className="cartella-instrument cartella-form" aria-label={label(instrument.label)}>
      <h3 className="h5">{label(instrument.label)}</h3>
      <p className="form-text">{label(instrument.description)}</p>
      {instrument.items.map((item) => (
        <div key={item.id} id={`${id}-${item.id}`} className="cartella-item-of-scale" tabIndex={-1}>
          <ItemControl
            item={item}
            values={answers.filter((answer) => answer.item === item.id).map(({ value }) => value)}
            onChange={onChange && ((values) => set(item.id, values))}
          />
          <Before item={item} previous={previous} words={words} />
        </div>
      ))}
      <ScoreCard
        instrument={instrument}
        outcome={outcome}
        previous={previous}
        missing={missing}
        onGoTo={(item) => {
          const place = document.getElementById(`${id}-${item}`);
          const control = place?.querySelector<HTMLElement>('input, select');
          (control ?? place)?.focus();
          place?.scrollIntoView({ block: 'center' });
        }}
      />
      <p className="cartella-norm mt-3 mb-0">
        {text('instrument.source', { title: instrument.source.title })}
        <span className="d-block">{text('instrument.licence', { licence: instrument.source.licence })}</span>
      </p>
    </section>
  );
}

function ItemControl({
  item,
  values,
  onChange,
}: {
  readonly item: InstrumentItem;
  readonly values: readonly string[];
  readonly onChange: ((values: readonly string[]) => void) | undefined;
}) {
  const { label, text } = useWords(instrumentTexts);
  const codes = useCodes(item.vocabulary ?? '');
  const options =
    item.answers?.map((answer) => [answer.value, label(answer.label)] as const) ??
    codes.map(({ code, name }) => [code, name] as const);
  const legend = (
    <>
      {label(item.label)}
      {item.optional && <span className="cartella-optional"> ({text('instrument.optional')})</span>}
    </>
  );
  const hint = item.help && label(item.help);
  if (item.many) {
    return (
      <fieldset className="cartella-field">
        <legend className="form-label">{legend}</legend>
        {hint !== undefined && <p className="form-text mb-1">{hint}</p>}
        <div className="cartella-checks">
          {options.map(([value, name]) => (
            <CheckBox
              key={value}
              label={name}
              checked={values.includes(value)}
              disabled={onChange === undefined}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
          ))}
        </div>
      </fieldset>
    );
  }
  if (options.length > 6) {
    return (
      <SelectBox
        label={legend}
        hint={hint}
        empty={text('instrument.no-answer')}
        options={options}
        value={values[0] ?? ''}
        disabled={onChange === undefined}
        onChange={({ target }) => onChange?.(target.value === '' ? [] : [target.value])}
      />
    );
  }
  return (
    <RadioGroup
      legend={legend}
      hint={hint}
      value={values[0]}
      disabled={onChange === undefined}
      options={options.map(([value, name]) => {
        const score = item.answers?.find((answer) => answer.value === value)?.score;
        return [value, score === undefined ? name : <ScoredAnswer key={value} name={name} score={score} />];
      })}
      onChange={(value) => onChange?.([value])}
    />
  );
}

function ScoredAnswer({ name, score }: { readonly name: string; readonly score: number }) {
  return (
    <>
      {name} <span className="cartella-points">({score})</span>
    </>
  );
}

/** What was answered the time before, where it is not the same. */
function Before({
  item,
  previous,
  words: { text, label, day, code },
}: {
  readonly item: InstrumentItem;
  readonly previous: InstrumentFormProps['previous'];
  readonly words: Words;
}) {
  const then = previous?.answers.filter((answer) => answer.item === item.id) ?? [];
  if (previous === undefined || then.length === 0) return null;
  const names = then.map(({ value }) => {
    const answer = item.answers?.find((each) => each.value === value);
    return answer === undefined ? code(item.vocabulary ?? '', value) : label(answer.label);
  });
  return (
    <p className="cartella-before">
      {text('instrument.before', { date: day(previous.date), answer: names.join(', ') })}
    </p>
  );
}
