import { ConflictResolver } from '@cartella/forms-react/conflict';
import { useState } from 'react';
import type { VersionWork } from './use-version';

interface PartingsProps {
  readonly work: Pick<VersionWork<object>, 'partings' | 'settle' | 'isChanged'>;
  /** Where a datum is, in words. */
  readonly place: (path: readonly string[]) => string;
  /** A datum in words; `undefined` for one that is not there. */
  readonly say: (value: unknown, path: readonly string[]) => string | undefined;
}

/** Whoever has chosen goes on from what is left to do. */
const focusOn = (words: HTMLElement | null) => words?.focus();

/** What was written differently here and elsewhere, to be settled before it is saved; nothing where all agree. */
export function Partings({ work: { partings, settle, isChanged }, place, say }: PartingsProps) {
  const [isSettled, setSettled] = useState(false);
  if (partings.length === 0)
    return isSettled && isChanged ? (
      <p ref={focusOn} tabIndex={-1} className="callout">
        Le tue scelte sono qui sotto: resta da salvarle.
      </p>
    ) : null;
  const conflicts = partings.map(({ path, base, mine, theirs }) => ({
    path: path.join('.'),
    label: place(path),
    base: say(base, path),
    mine: say(mine, path),
    theirs: say(theirs, path),
  }));
  return (
    <ConflictResolver
      conflicts={conflicts}
      theirName="un altro operatore"
      onResolve={(choices) => {
        settle(choices);
        setSettled(true);
      }}
    />
  );
}
