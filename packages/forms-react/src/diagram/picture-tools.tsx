import type { RefObject } from 'react';
import { useWords } from '../language';
import { download, pictureAsPng, pictureAsSvg } from './export-picture';
import { printPicture } from './print-picture';
import { diagramTexts } from './texts';
import type { History } from './use-history';

/** Undo, redo, put in order, see it whole, print and save of a drawing. */
export function PictureTools<T>({
  history,
  onReset,
  picture,
  title,
  whole,
  onWhole,
  isEmpty = false,
}: {
  readonly history: History<T> | undefined;
  /** Takes back what was moved by hand; absent while nothing was. */
  readonly onReset: (() => void) | undefined;
  readonly picture: RefObject<SVGSVGElement | null>;
  /** Heads the paper and names the saved file; it names no person. */
  readonly title: string;
  /** The drawing is fitted into the width that there is. */
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  /** There is nothing to see, print or save yet. */
  readonly isEmpty?: boolean;
}) {
  const { text } = useWords(diagramTexts);
  const save = async (kind: 'svg' | 'png') => {
    const svg = picture.current;
    if (svg === null) return;
    const content = kind === 'svg' ? new Blob([pictureAsSvg(svg)], { type: 'image/svg+xml' }) : await pictureAsPng(svg);
    download(content, `${title.toLowerCase()}.${kind}`);
  };
  const print = () => {
    const svg = picture.current;
    if (svg === null) return;
    const legends = svg.closest('[data-drawing]')?.querySelectorAll('.cartella-legend') ?? [];
    printPicture(title, svg, [...legends]);
  };
  const button = (label: string, act: (() => void) | undefined) => (
    <button
      type="button"
      className="btn btn-outline-primary btn-sm"
      aria-disabled={act === undefined}
      onClick={() => act?.()}
    >
      {text(label)}
    </button>
  );
  return (
    <div className="cartella-tools" role="toolbar" aria-label={text('diagram.tools')}>
      {history && button('diagram.undo', history.undo)}
      {history && button('diagram.redo', history.redo)}
      {history && button('diagram.reset', onReset)}
      {!isEmpty && (
        <>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-pressed={whole}
            onClick={() => onWhole(!whole)}
          >
            {text('diagram.whole')}
          </button>
          {button('diagram.print', print)}
          {button('diagram.svg', () => void save('svg'))}
          {button('diagram.png', () => void save('png'))}
        </>
      )}
    </div>
  );
}
