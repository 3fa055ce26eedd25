import { type FormEvent, useId, useRef, useState } from 'react';
import { SelectBox, TextArea } from '../control';
import { useWords } from '../language';
import type { GuideTopic, InterviewNote } from './interview';
import { interviewTexts } from './texts';

const natures = ['fact', 'reported', 'opinion'] as const;

/** A note as fast as it is written; the topic stays from one to the next. */
export function NoteCapture({
  guide,
  topic,
  onTopic,
  problem,
  onAdd,
}: {
  readonly guide: readonly GuideTopic[];
  /** Empty where notes are put in order later. */
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
  readonly problem: string | undefined;
  readonly onAdd: (note: Omit<InterviewNote, 'id'>) => void;
}) {
  const { text, label } = useWords(interviewTexts);
  const [written, setWritten] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written.trim() !== '') onAdd({ text: written.trim(), nature: 'fact', ...(topic !== '' && { topic }) });
    setWritten('');
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form ref={form} className="cartella-capture" onSubmit={submit}>
      <TextArea
        label={text('interview.note')}
        hint={text('interview.note.help')}
        value={written}
        spellCheck
        problem={problem}
        onChange={({ target }) => setWritten(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      <div className="cartella-line-of-fields mt-2">
        <SelectBox
          label={text('interview.note.topic')}
          empty={text('interview.unordered')}
          options={guide.map((each) => [each.id, label(each.label)])}
          value={topic}
          onChange={({ target }) => onTopic(target.value)}
        />
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {text('interview.note.add')}
        </button>
      </div>
    </form>
  );
}

/** What was noted, topic by topic; each note can be moved, told apart as fact or judgement, or taken away. */
export function NoteList({
  guide,
  notes,
  onChange,
}: {
  readonly guide: readonly GuideTopic[];
  readonly notes: readonly InterviewNote[];
  readonly onChange: (notes: readonly InterviewNote[]) => void;
}) {
  const { text, label } = useWords(interviewTexts);
  const id = useId();
  const groups = [
    { id: '', name: text('interview.unordered') },
    ...guide.map((topic) => ({ id: topic.id, name: label(topic.label) })),
  ]
    .map((group) => ({ ...group, notes: notes.filter(({ topic = '' }) => topic === group.id) }))
    .filter((group) => group.notes.length > 0);
  const replace = (note: InterviewNote, next: InterviewNote) =>
    onChange(notes.map((each) => (each === note ? next : each)));
  const move = ({ topic: _, ...note }: InterviewNote, topic: string) => (topic === '' ? note : { ...note, topic });
  return (
    <section aria-labelledby={id} className="mt-4">
      <h4 className="h6" id={id}>
        {text('interview.notes')}
      </h4>
      {groups.length === 0 && <p className="form-text">{text('interview.notes.none')}</p>}
      {groups.map((group) => (
        <section key={group.id} className="cartella-item" aria-label={group.name}>
          <h5 className="h6 mb-2">{group.name}</h5>
          <ul className="list-unstyled mb-0">
            {group.notes.map((note) => (
              <li key={note.id} className="cartella-note">
                <p className="mb-2">{note.text}</p>
                <div className="cartella-line-of-fields">
                  <SelectBox
                    label={text('interview.note.topic')}
                    empty={text('interview.unordered')}
                    options={guide.map((each) => [each.id, label(each.label)])}
                    value={note.topic ?? ''}
                    onChange={({ target }) => replace(note, move(note, target.value))}
                  />
                  <SelectBox
                    label={text('interview.note.nature')}
                    options={natures.map((each) => [each, text(`interview.nature.${each}`)])}
                    value={note.nature}
                    onChange={({ target }) =>
                      replace(note, { ...note, nature: target.value as InterviewNote['nature'] })
                    }
                  />
                  <button
                    type="button"
                    className="btn btn-link btn-sm"
                    aria-label={text('interview.note.remove', { note: note.text.slice(0, 40) })}
                    onClick={() => onChange(notes.filter((each) => each !== note))}
                  >
                    {text('interview.remove')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
