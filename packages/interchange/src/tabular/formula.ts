// What a spreadsheet would run: also after spaces, and in the full-width forms that some of them fold.
const formula = /^[\s'’]*[=+\-@\t\r\n|＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Writes a text so that a spreadsheet shows it and never runs it: an apostrophe goes before what would be a formula. */
export function neutralise(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Reads a text back: the apostrophe that kept a formula quiet is taken away. */
export function restore(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
