import { useWords } from '../language';
import { diagramTexts } from './texts';

const step = 24;
const moves = [
  ['left', -step, 0],
  ['right', step, 0],
  ['up', 0, -step],
  ['down', 0, step],
] as const;

const focusOnceThere = (element: HTMLElement | null) => element?.focus();

/** Moves a symbol without a pointer: four buttons, and one to be done. */
export function MovePanel({
  what,
  onMove,
  onDone,
}: {
  readonly what: string;
  readonly onMove: (x: number, y: number) => void;
  readonly onDone: () => void;
}) {
  const { text } = useWords(diagramTexts);
  return (
    <fieldset className="cartella-panel">
      <legend>{text('diagram.move', { what })}</legend>
      <div className="cartella-tools">
        {moves.map(([name, x, y]) => (
          <button
            key={name}
            type="button"
            className="btn btn-outline-primary btn-sm"
            ref={name === 'left' ? focusOnceThere : undefined}
            onClick={() => onMove(x, y)}
          >
            {text(`diagram.${name}`)}
          </button>
        ))}
        <button type="button" className="btn btn-primary btn-sm" onClick={onDone}>
          {text('diagram.done')}
        </button>
      </div>
    </fieldset>
  );
}
