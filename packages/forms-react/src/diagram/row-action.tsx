import type { Words } from '../language';

/** A button of a row: it shows its verb and says on what. */
export function RowAction({
  name,
  what,
  words: { text },
  act,
}: {
  /** Key of the wording, which takes `what`. */
  readonly name: string;
  readonly what: string;
  readonly words: Words;
  readonly act: () => void;
}) {
  return (
    <button type="button" className="btn btn-link btn-sm" aria-label={text(name, { what })} onClick={act}>
      {text(`${name}.short`)}
    </button>
  );
}
