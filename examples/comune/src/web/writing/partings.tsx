import { ConflictResolver } from '@cartella/forms-react/conflict';
import type { VersionWork } from './use-version';

interface PartingsProps {
  readonly work: Pick<VersionWork<object>, 'partings' | 'settle'>;
  /** Where a datum is, in words. */
  readonly place: (path: readonly string[]) => string;
  /** A datum in words; `undefined` for one that is not there. */
  readonly say: (value: unknown, path: readonly string[]) => string | undefined;
}

/** What was written differently here and elsewhere, to be settled before it is saved; nothing where all agree. */
export function Partings({ work: { partings, settle }, place, say }: PartingsProps) {
  if (partings.length === 0) return null;
  const conflicts = partings.map(({ path, base, mine, theirs }) => ({
    path: path.join('.'),
    label: place(path),
    base: say(base, path),
    mine: say(mine, path),
    theirs: say(theirs, path),
  }));
  return <ConflictResolver conflicts={conflicts} theirName="Un altro operatore" onResolve={settle} />;
}
