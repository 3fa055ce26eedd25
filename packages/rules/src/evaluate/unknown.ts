/** The third truth value, and the value that a computation does not have. */
export class Unknown {
  readonly because: readonly string[];
  /** Another reader or another installation would know: no missing policy may decide in its place. */
  readonly hard: boolean;

  constructor(because: readonly string[], hard = false) {
    this.because = because;
    this.hard = hard;
  }
}

/** Joins the causes of two unknowns. */
export function joinUnknown(a: Unknown | undefined, b: Unknown): Unknown {
  if (a === undefined || a === b) return b;
  return new Unknown([...a.because, ...b.because], a.hard || b.hard);
}

/** The cause of a result beyond what numbers can hold, or of a division by zero among constants. */
export const arithmeticCause = '$arithmetic';
