/** A stretch of text that one font writes. */
export interface LetterRun {
  /** Which of the fonts. */
  readonly font: number;
  readonly text: string;
}

/** Tells whether a font has a letter, by its number in Unicode. */
export type HasLetter = (codePoint: number) => boolean;

/**
 * Divides a text among fonts: each word is written by the first that has all of it, or else letter by letter. A letter that none has is
 * written by its parts (`ș` as `s` and a comma below), or else by its number, `[U+10D2]`: a name is never printed with a letter less.
 */
export function runsOf(text: string, fonts: readonly HasLetter[]): readonly LetterRun[] {
  const runs: { font: number; text: string }[] = [];
  const fontOf = (part: string) =>
    fonts.findIndex((has) => [...part].every((letter) => letter === '\n' || has(letter.codePointAt(0) ?? 0)));
  const add = (font: number, part: string) => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += part;
    else runs.push({ font, text: part });
  };
  // Words with the space after them: what follows in the same font is one run.
  for (const word of text.match(/\S+\s*|\s+/gu) ?? [])
    for (const part of fontOf(word) >= 0 ? [word] : word) {
      const font = fontOf(part);
      const parts = part.normalize('NFD');
      if (font >= 0) add(font, part);
      else if (fontOf(parts) >= 0) add(fontOf(parts), parts);
      else add(0, `[U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
    }
  return runs;
}
