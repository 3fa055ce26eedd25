/** A place in the text of a pattern. */
export interface Cursor {
  readonly text: string;
  at: number;
}
