import { useEffect, useRef } from 'react';
import { useWords } from '../language';
import { sessionTexts } from './texts';

const within = 1500;

/**
 * Leaves the page at once, by its button or by Shift three times: what is on the screen disappears before the other page arrives, and the
 * way back does not lead here.
 */
export function QuickExit({
  to,
  onExit,
  leave = (address) => window.location.replace(address),
}: {
  /** A page that says nothing, such as the weather. */
  readonly to: string;
  /** Wipes what is kept, without waiting for an answer. */
  readonly onExit?: () => void;
  /** How the page is left; the browser's way when absent. */
  readonly leave?: (address: string) => void;
}) {
  const { text } = useWords(sessionTexts);
  const exit = useRef(() => {});
  exit.current = () => {
    document.body.style.visibility = 'hidden';
    document.title = '…';
    onExit?.();
    leave(to);
  };
  useEffect(() => {
    let presses: number[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') presses = [];
      else if (!event.repeat) {
        presses = [...presses.filter((time) => event.timeStamp - time < within), event.timeStamp];
        if (presses.length >= 3) exit.current();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className="cartella-exit">
      <button type="button" className="btn btn-danger" onClick={() => exit.current()}>
        {text('session.exit')}
      </button>
      <span className="visually-hidden">{text('session.exit.help')}</span>
    </div>
  );
}
