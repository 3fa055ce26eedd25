/** What closes a small form: it is done, or all is left as it was. */
export function FormButtons({
  save,
  cancel,
  onCancel,
}: {
  readonly save: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}) {
  return (
    <div className="cartella-actions">
      <button type="submit" className="btn btn-primary btn-sm">
        {save}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
