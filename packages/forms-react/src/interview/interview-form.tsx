import type { CivilDate } from '@cartella/core';
import type { ColloquioData } from '@cartella/model';
import { type FormEvent, useId, useRef, useState } from 'react';
import { CheckBox, SelectBox, TextBox, useWritten } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { GuidePanel } from './guide-panel';
import { type GuideTopic, type InterviewDraft, type NextStep, passagesOf } from './interview';
import { NoteCapture, NoteList } from './notes';
import { Participants } from './participants';
import { Steps } from './steps';
import { interviewTexts } from './texts';

/** What the form of an interview needs. */
export interface InterviewFormProps {
  readonly guide: readonly GuideTopic[];
  readonly today: CivilDate;
  /** What was being written when the page was left. */
  readonly draft?: InterviewDraft;
  /** Hears every change, so that nothing is lost when the page is. */
  readonly onDraft?: (draft: InterviewDraft) => void;
  /** Records it; a promise of `false` says that it was not, and what is written stays. */
  readonly onRecord: (interview: Omit<ColloquioData, 'cartellaId'>, steps: readonly NextStep[]) => unknown;
}

/**
 * An interview while it is held: one thing to ask at a time, out of what the record does not know yet; notes as fast as one writes, put in
 * order at any moment; who was there, what is done next. It is no questionnaire: every topic can be left for another time.
 */
export function InterviewForm({ guide, today, draft: initial, onDraft, onRecord }: InterviewFormProps) {
  const { text, label } = useWords(interviewTexts);
  const kinds = useCodes('colloquio-kinds');
  const places = useCodes('colloquio-places');
  const fresh: InterviewDraft = { date: today, kind: 'first', participants: [], notes: [], steps: [], skipped: [] };
  const { draft, write, record } = useWritten(initial ?? fresh, fresh, onDraft);
  const [topic, setTopic] = useState('');
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const id = useId();
  const form = useRef<HTMLElement>(null);
  const set = (part: Partial<InterviewDraft>) => write({ ...draft, ...part });
  const clear = (key: 'place' | 'durationMinutes' | 'nextOn' | 'reserved') => {
    const { [key]: _, ...rest } = draft;
    write(rest);
  };
  const isEmpty = draft.notes.length === 0;
  const isAlone = draft.participants.length === 0;
  const unordered = draft.notes.filter((note) => !guide.some((each) => each.id === note.topic)).length;
  const focus = (part: string) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`.${part} :is(textarea, select)`)?.focus());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isAlone) focus('cartella-participants');
    else if (isEmpty) focus('cartella-capture');
    else if (draft.date !== '') {
      const isRecorded = await record(({ notes, steps, skipped: _, ...data }) =>
        onRecord({ ...data, passages: [...passagesOf(notes, guide, label)] }, steps),
      );
      if (!isRecorded) return;
      setTried(false);
      setSaid(text('interview.said.recorded'));
    }
  };
  return (
    <section ref={form} className="cartella-interview cartella-form" aria-labelledby={id}>
      <h3 className="h5" id={id}>
        {text('interview.title')}
      </h3>
      <div className="cartella-fields">
        <DateBox
          required
          isTried={isTried}
          label={text('interview.date')}
          today={today}
          max={today}
          value={draft.date}
          onChange={(date) => set({ date: date ?? '' })}
        />
        <SelectBox
          label={text('interview.kind')}
          options={kinds.map(({ code, name }) => [code, name])}
          value={draft.kind}
          onChange={({ target }) => set({ kind: target.value })}
        />
        <SelectBox
          label={text('interview.place')}
          empty={text('interview.choose')}
          options={places.map(({ code, name }) => [code, name])}
          value={draft.place ?? ''}
          onChange={({ target }) => (target.value === '' ? clear('place') : set({ place: target.value }))}
        />
        <TextBox
          inputMode="numeric"
          label={text('interview.minutes')}
          value={draft.durationMinutes ?? ''}
          onChange={({ target }) => {
            const minutes = Number(target.value);
            if (target.value === '') clear('durationMinutes');
            else if (Number.isInteger(minutes) && minutes > 0 && minutes <= 600) set({ durationMinutes: minutes });
          }}
        />
      </div>
      <Participants
        participants={draft.participants}
        problem={isTried && isAlone ? text('interview.present.missing') : undefined}
        onChange={(participants) => set({ participants })}
      />
      <GuidePanel
        guide={guide}
        draft={draft}
        onTake={(each) => {
          setTopic(each);
          focus('cartella-capture');
        }}
        onSkip={(each) => set({ skipped: [...draft.skipped, each] })}
      />
      <NoteCapture
        guide={guide}
        topic={topic}
        onTopic={setTopic}
        problem={isTried && isEmpty ? text('interview.note.missing') : undefined}
        onAdd={(note) => {
          const last = Math.max(0, ...draft.notes.map((each) => Number(each.id)));
          set({ notes: [...draft.notes, { ...note, id: String(last + 1) }] });
          const name = guide.find((each) => each.id === note.topic)?.label;
          setSaid(text('interview.said.note', { topic: name ? label(name) : text('interview.unordered') }));
        }}
      />
      <NoteList guide={guide} notes={draft.notes} onChange={(notes) => set({ notes })} />
      <Steps steps={draft.steps} today={today} onChange={(steps) => set({ steps })} />
      <div className="cartella-fields">
        <DateBox
          label={text('interview.next-on')}
          today={today}
          min={today}
          value={draft.nextOn}
          onChange={(nextOn) => (nextOn === undefined ? clear('nextOn') : set({ nextOn }))}
        />
        <CheckBox
          label={text('interview.reserved')}
          hint={text('interview.reserved.help')}
          checked={draft.reserved ?? false}
          onChange={({ target }) => (target.checked ? set({ reserved: true }) : clear('reserved'))}
        />
      </div>
      <form className="cartella-actions" onSubmit={submit}>
        <button type="submit" className="btn btn-primary btn-sm">
          {text('interview.record')}
        </button>
        {unordered > 0 && <p className="form-text mb-0">{text('interview.record.unordered', { count: unordered })}</p>}
      </form>
      <p role="status" className="mb-0">
        {said}
      </p>
    </section>
  );
}
