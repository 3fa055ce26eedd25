/** One line of the list that two bodies compare: a message and the digest of the whole of it. */
export interface DigestLine {
  readonly sender: string;
  readonly id: string;
  readonly digest: string;
  /** Instant at which it was prepared. */
  readonly time: string;
}

/** What two lists of the same period do not agree on. */
export interface Reconciliation {
  /** On our list only: the other side lost it or never got it. */
  readonly missingThere: readonly DigestLine[];
  /** On the other list only. */
  readonly missingHere: readonly DigestLine[];
  /** Same message, different content. */
  readonly different: readonly { readonly ours: DigestLine; readonly theirs: DigestLine }[];
}

const keyOf = ({ sender, id }: DigestLine): string => `${sender}/${id}`;

/** Lists the messages of a period, from its first instant up to, not including, its last. */
export function digestsOf(lines: Iterable<DigestLine>, from: string, to: string): DigestLine[] {
  return [...lines].filter(({ time }) => from <= time && time < to).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Compares what two bodies say they exchanged in a period, whatever the order. */
export function reconcile(ours: readonly DigestLine[], theirs: readonly DigestLine[]): Reconciliation {
  const there = new Map(theirs.map((line) => [keyOf(line), line]));
  const here = new Set(ours.map(keyOf));
  return {
    missingThere: ours.filter((line) => !there.has(keyOf(line))),
    missingHere: theirs.filter((line) => !here.has(keyOf(line))),
    different: ours.flatMap((line) => {
      const other = there.get(keyOf(line));
      return other === undefined || other.digest === line.digest ? [] : [{ ours: line, theirs: other }];
    }),
  };
}
