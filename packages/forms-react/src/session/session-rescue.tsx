import { useEffect, useId, useRef } from 'react';
import { useWords } from '../language';
import { sessionTexts } from './texts';

/** How a session stands. */
export type SessionState =
  | { readonly kind: 'open' }
  | { readonly kind: 'ending'; readonly minutesLeft: number }
  | { readonly kind: 'over' };

/**
 * Warns before a session ends and, when it has ended, signs in again without losing a character or the place: the focus returns to the
 * field where it was. The page behind stays as it is.
 */
export function SessionRescue({
  state,
  onStay,
  onLeave,
  onSignIn,
}: {
  readonly state: SessionState;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onSignIn: () => void;
}) {
  const { text } = useWords(sessionTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<Element | null>(null);
  const isOpen = state.kind !== 'open';
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element?.open === false) {
      field.current = document.activeElement;
      element.showModal();
    } else if (!isOpen && element?.open) {
      element.close();
      if (field.current instanceof HTMLElement) field.current.focus();
    }
  }, [isOpen]);
  const isOver = state.kind === 'over';
  return (
    <dialog
      ref={dialog}
      className="cartella-dialog cartella-form"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-note`}
      onCancel={(event) => {
        event.preventDefault();
        if (!isOver) onStay();
      }}
    >
      <h2 className="h5" id={`${id}-title`}>
        {text(isOver ? 'session.ended' : 'session.ending')}
      </h2>
      <p id={`${id}-note`}>
        {isOver
          ? text('session.over.note')
          : text('session.ending.left', { count: state.kind === 'ending' ? state.minutesLeft : 0 })}
      </p>
      <div className="cartella-actions">
        {isOver ? (
          <button type="button" className="btn btn-primary btn-sm" onClick={onSignIn}>
            {text('session.sign-in')}
          </button>
        ) : (
          <>
            <button type="button" className="btn btn-primary btn-sm" onClick={onStay}>
              {text('session.stay')}
            </button>
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={onLeave}>
              {text('session.leave')}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
