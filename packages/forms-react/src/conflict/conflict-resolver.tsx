import { type FormEvent, useEffect, useRef, useState } from 'react';
import { RadioGroup } from '../control';
import { useWords } from '../language';
import { conflictTexts } from './texts';

/** A datum that two people changed: its three versions, as they are shown. */
export interface Conflict {
  readonly path: string;
  readonly label: string;
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

/** Which version is kept, by path. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Base, mine and theirs of each datum that two people changed; nothing is chosen in anybody's stead, and nothing is lost by waiting. */
export function ConflictResolver({
  conflicts,
  theirName,
  onResolve,
  onLater,
}: {
  readonly conflicts: readonly Conflict[];
  readonly theirName: string;
  readonly onResolve: (choices: Choices) => void;
  readonly onLater?: () => void;
}) {
  const { text } = useWords(conflictTexts);
  const [choices, setChoices] = useState<Choices>({});
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever is writing goes on where they are, and hears of it.
  const [isWriting] = useState(() => document.activeElement?.matches('input, textarea, select') === true);
  useEffect(() => {
    if (!isWriting) heading.current?.focus();
  }, [isWriting]);
  const left = conflicts.filter(({ path }) => choices[path] === undefined).length;
  const say = (value: string | undefined) => (value === undefined || value === '' ? text('conflict.nothing') : value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left === 0) onResolve(choices);
  };
  return (
    <form className="cartella-conflict cartella-form" onSubmit={submit}>
      <div role={isWriting ? 'alert' : undefined}>
        <h2 className="h5" ref={heading} tabIndex={-1}>
          {text('conflict.title', { count: conflicts.length })}
        </h2>
      </div>
      <p>{text('conflict.note')}</p>
      {conflicts.map(({ path, label, base, mine, theirs }) => (
        <div key={path} className="cartella-item">
          <RadioGroup
            legend={label}
            hint={text('conflict.base', { value: say(base) })}
            value={choices[path]}
            options={[
              ['mine', text('conflict.mine', { value: say(mine) })],
              ['theirs', text('conflict.theirs', { name: theirName, value: say(theirs) })],
            ]}
            onChange={(value) => setChoices({ ...choices, [path]: value as 'mine' | 'theirs' })}
          />
        </div>
      ))}
      <p role="status">{left > 0 && text('conflict.left', { count: left })}</p>
      <div className="cartella-actions mt-2">
        <button type="submit" className="btn btn-primary btn-sm" aria-disabled={left > 0}>
          {text('conflict.save')}
        </button>
        {onLater && (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={onLater}>
            {text('conflict.later')}
          </button>
        )}
      </div>
    </form>
  );
}
