import { useWords } from '../language';
import { allTexts } from './spoken';

/** Done, or leave as it was. */
export function FormActions({
  onCancel,
  disabled = false,
}: {
  readonly onCancel: () => void;
  readonly disabled?: boolean;
}) {
  const { text } = useWords(allTexts);
  return (
    <div className="cartella-actions">
      <button type="submit" className="btn btn-primary btn-sm" disabled={disabled}>
        {text('genogram.save')}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
        {text('genogram.cancel')}
      </button>
    </div>
  );
}
