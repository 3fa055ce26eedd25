/** A paper for the printer with a title and what is given: the page around stays out of it. */
function paperOf(title: string, contents: (paper: Document) => readonly Node[]): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (paper === null) return frame;
  paper.documentElement.lang = document.documentElement.lang;
  paper.title = title;
  const heading = paper.createElement('h1');
  heading.textContent = title;
  paper.body.style.setProperty('font-family', 'sans-serif');
  paper.body.append(heading, ...contents(paper));
  return frame;
}

/** Prints something on paper of its own. */
export function printOnPaper(title: string, contents: (paper: Document) => readonly Node[]): void {
  const frame = paperOf(title, contents);
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
}
