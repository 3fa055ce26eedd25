import { pictureAsSvg } from './export-picture';

/** A paper with a drawing and its key, for the printer: the page around stays out of it. */
export function paperOf(title: string, picture: SVGSVGElement, legends: readonly Element[]): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (paper === null) return frame;
  paper.title = title;
  const drawn = (svg: SVGSVGElement) => {
    const copy = new DOMParser().parseFromString(pictureAsSvg(svg), 'image/svg+xml').documentElement;
    return paper.importNode(copy, true);
  };
  const whole = drawn(picture);
  whole.style.setProperty('max-width', '100%');
  whole.style.setProperty('height', 'auto');
  const key = paper.createElement('ul');
  key.style.setProperty('list-style', 'none');
  for (const item of legends.flatMap((legend) => [...legend.querySelectorAll('li')])) {
    const line = paper.createElement('li');
    const sign = item.querySelector('svg');
    line.append(...(sign === null ? [] : [drawn(sign)]), ` ${item.textContent}`);
    key.append(line);
  }
  const heading = paper.createElement('h1');
  heading.textContent = title;
  paper.body.append(heading, whole, key);
  return frame;
}

/** Prints a drawing with its key on paper of its own. */
export function printPicture(title: string, picture: SVGSVGElement, legends: readonly Element[]): void {
  const frame = paperOf(title, picture, legends);
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
}
