import { printOnPaper } from '../paper';
import { pictureAsSvg } from './export-picture';

/** Prints a drawing with its keys on paper of its own. */
export function printPicture(title: string, picture: SVGSVGElement, legends: readonly Element[]): void {
  printOnPaper(title, (paper) => {
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
    return [whole, key];
  });
}
