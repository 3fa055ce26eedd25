import type { CivilDate } from '@cartella/core';
import type { DiaryEntryData } from '@cartella/model';
import { type FormEvent, useId, useRef, useState } from 'react';
import { CheckBox, RadioGroup, SelectBox, TextArea, useWritten } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { diaryTexts } from './texts';

/** What is being written; it becomes data when it is recorded. */
export type DiaryDraft = Omit<DiaryEntryData, 'cartellaId'>;

type Passage = DiaryEntryData['passages'][number];

const natures = ['fact', 'opinion', 'reported'] as const;

/**
 * A new entry of the diary: write, record. The day is today, the first passage a fact; more is asked only when it is wanted. `onDraft`
 * hears every keystroke, so that nothing is lost when the page is.
 */
export function DiaryEntryForm({
  today,
  draft: initial,
  templates = [],
  onDraft,
  onRecord,
}: {
  readonly today: CivilDate;
  /** What was being written when the page was left. */
  readonly draft?: DiaryDraft;
  /** Outlines to begin with, such as a home visit: passages with their nature and a few words. */
  readonly templates?: readonly { readonly name: string; readonly passages: readonly Passage[] }[];
  readonly onDraft?: (draft: DiaryDraft) => void;
  /** Records it; a promise of `false` says that it was not, and what is written stays. */
  readonly onRecord: (entry: DiaryDraft) => unknown;
}) {
  const { text } = useWords(diaryTexts);
  const kinds = useCodes('diary-kinds');
  const fresh: DiaryDraft = { date: today, kind: 'note', passages: [{ nature: 'fact', text: '' }] };
  const { draft, write, record } = useWritten(initial ?? fresh, fresh, onDraft);
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const id = useId();
  const place = useRef<HTMLFormElement>(null);
  const set = (next: DiaryDraft) => {
    write(next);
    setSaid('');
  };
  const setPassage = (index: number, passage: Partial<Passage>) =>
    set({ ...draft, passages: draft.passages.map((each, at) => (at === index ? { ...each, ...passage } : each)) });
  const focusText = (index: number) =>
    requestAnimationFrame(() => place.current?.querySelectorAll('textarea')[index]?.focus());
  const isEmpty = (passage: Passage) => passage.text.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const first = draft.passages.findIndex(isEmpty);
    if (first >= 0 || draft.date === '') {
      setTried(true);
      if (draft.date === '') place.current?.querySelector('input')?.focus();
      else focusText(first);
      return;
    }
    if (!(await record(onRecord))) return;
    setTried(false);
    setSaid(text('diary.recorded'));
  };
  return (
    <form
      ref={place}
      className="cartella-diary-form cartella-form"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={text('diary.new')}
    >
      <div className="cartella-fields">
        <DateBox
          required
          today={today}
          max={today}
          label={text('diary.date')}
          isTried={isTried}
          value={draft.date}
          onChange={(date) => set({ ...draft, date: date ?? '' })}
        />
        <SelectBox
          label={text('diary.kind')}
          options={kinds.map(({ code, name }) => [code, name])}
          value={draft.kind}
          onChange={({ target }) => set({ ...draft, kind: target.value })}
        />
        {templates.length > 0 && draft.passages.every(isEmpty) && (
          <SelectBox
            label={text('diary.template')}
            empty={text('diary.template.none')}
            options={templates.map(({ name }) => [name, name])}
            value=""
            onChange={({ target }) => {
              const template = templates.find(({ name }) => name === target.value);
              if (template) set({ ...draft, passages: [...template.passages] });
              focusText(0);
            }}
          />
        )}
      </div>
      {draft.passages.map((passage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name but their place
        <fieldset key={index} className="cartella-item mt-3" aria-labelledby={`${id}-${index}`}>
          <div className="cartella-item-head">
            <h3 className="h6 mb-0" id={`${id}-${index}`}>
              {text('diary.passage', { number: index + 1 })}
            </h3>
            {draft.passages.length > 1 && (
              <button
                type="button"
                className="btn btn-link btn-sm"
                onClick={() => {
                  set({ ...draft, passages: draft.passages.filter((_, at) => at !== index) });
                  focusText(Math.max(0, index - 1));
                }}
              >
                {text('diary.remove', { number: index + 1 })}
              </button>
            )}
          </div>
          <RadioGroup
            legend={text('diary.nature')}
            value={passage.nature}
            options={natures.map((nature) => [nature, text(`diary.nature.${nature}`)])}
            onChange={(nature) => setPassage(index, { nature: nature as Passage['nature'] })}
          />
          <TextArea
            label={text('diary.text')}
            value={passage.text}
            spellCheck
            problem={isTried && isEmpty(passage) ? text('diary.missing') : undefined}
            onChange={({ target }) => setPassage(index, { text: target.value })}
          />
        </fieldset>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        onClick={() => {
          set({ ...draft, passages: [...draft.passages, { nature: 'opinion', text: '' }] });
          focusText(draft.passages.length);
        }}
      >
        {text('diary.add')}
      </button>
      <CheckBox
        label={text('diary.reserved')}
        hint={text('diary.reserved.help')}
        checked={draft.reserved ?? false}
        onChange={({ target }) => {
          const { reserved: _, ...rest } = draft;
          set(target.checked ? { ...rest, reserved: true } : rest);
        }}
      />
      <div className="cartella-actions">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('diary.record')}
        </button>
        <p className="form-text mb-0">{text('diary.record.note')}</p>
      </div>
      <p role="status" className="mb-0">
        {said}
      </p>
    </form>
  );
}
