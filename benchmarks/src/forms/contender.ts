/** A way of drawing a form, on the page that it is given. */
export interface Contender {
  /** Draws a form of so many fields into an element; done when its inputs are there. */
  readonly mount: (host: HTMLElement, fields: number) => void | Promise<void>;
  /** Takes it away again. */
  readonly unmount: () => void;
}
