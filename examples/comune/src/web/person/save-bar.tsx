/** What was changed and not yet written, with the way to write it. */
export function SaveBar({
  words,
  isBusy,
  onSave,
}: {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onSave: () => void;
}) {
  return (
    <div className="save-bar">
      <span role="status">Ci sono modifiche da salvare.</span>
      <button type="button" className="btn btn-primary" aria-disabled={isBusy} onClick={() => !isBusy && onSave()}>
        {words}
      </button>
    </div>
  );
}
