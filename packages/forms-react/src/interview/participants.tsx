import type { ColloquioData } from '@cartella/model';
import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { useCodes, useWords } from '../language';
import { interviewTexts } from './texts';

type Participant = ColloquioData['participants'][number];

/** Who is there: what they are to the person, and their name where it matters. */
export function Participants({
  participants,
  problem,
  onChange,
}: {
  readonly participants: readonly Participant[];
  readonly problem: string | undefined;
  readonly onChange: (participants: Participant[]) => void;
}) {
  const { text, code } = useWords(interviewTexts);
  const relations = useCodes('colloquio-participants');
  const [relation, setRelation] = useState('person');
  const [name, setName] = useState('');
  const nameOf = (each: Participant) =>
    [code('colloquio-participants', each.relation), each.name].filter(Boolean).join(': ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange([...participants, { relation, ...(name.trim() !== '' && { name: name.trim() }) }]);
    setName('');
  };
  return (
    <fieldset className="cartella-field is-wide cartella-participants mt-3">
      <legend className="form-label">{text('interview.present')}</legend>
      {participants.length === 0 ? (
        <p className="form-text mb-1">{text('interview.present.none')}</p>
      ) : (
        <ul className="list-unstyled cartella-ties">
          {participants.map((each) => (
            <li key={nameOf(each)}>
              {nameOf(each)}
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={text('interview.present.remove', { who: nameOf(each) })}
                onClick={() => onChange(participants.filter((other) => other !== each))}
              >
                {text('interview.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="cartella-line-of-fields" onSubmit={submit}>
        <SelectBox
          label={text('interview.present.relation')}
          options={relations.map((each) => [each.code, each.name])}
          value={relation}
          problem={problem}
          onChange={({ target }) => setRelation(target.value)}
        />
        <TextBox label={text('interview.present.name')} value={name} onChange={({ target }) => setName(target.value)} />
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {text('interview.present.add')}
        </button>
      </form>
    </fieldset>
  );
}
