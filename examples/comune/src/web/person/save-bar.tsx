interface SaveBarProps {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  /** Throws away what was changed. */
  readonly onLeave?: () => void;
}

/** What was changed and not yet written, with the way to write it. */
export function SaveBar({ words, isBusy, onSave, onLeave }: SaveBarProps) {
  return (
    <div className="save-bar">
      <span role="status">Ci sono modifiche da salvare.</span>
      <div className="d-flex flex-wrap gap-2">
        <button type="button" className="btn btn-primary" aria-disabled={isBusy} onClick={() => !isBusy && onSave()}>
          {words}
        </button>
        {onLeave !== undefined && (
          <button type="button" className="btn btn-outline-primary" onClick={onLeave}>
            Lascia com’era
          </button>
        )}
      </div>
    </div>
  );
}
