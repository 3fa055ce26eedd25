import type { Bidi } from 'bidi-js';
import type { LetterRun } from './letters';

/** How wide a stretch of text is in its font, in points. */
export type MeasureRun = (run: LetterRun) => number;

// Ideographs stand without spaces: a line may end after each.
const units = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|\s+/gu;

// What is laid out by its font from right to left; what stands between such words is turned here.
const fromTheRight = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/**
 * Breaks a text of several fonts into lines, each as it stands on the page from left to right: names from right to left in their order,
 * numbers and other names among them in theirs (Unicode Standard Annex 9).
 */
export function linesOf(runs: readonly LetterRun[], width: number, measure: MeasureRun, bidi: Bidi): LetterRun[][] {
  const text = runs.map((run) => run.text).join('');
  const fonts = runs.flatMap((run) => Array.from({ length: run.text.length }, () => run.font));
  let from = 0;
  return text.split('\n').flatMap((paragraph) => {
    const own = fonts.slice(from, from + paragraph.length);
    from += paragraph.length + 1;
    const levels = bidi.getEmbeddingLevels(paragraph);
    return breaksOf(paragraph, width, (part, at) =>
      stretches(part, (index) => own[at + index] ?? 0).reduce((sum, run) => sum + measure(run), 0),
    ).map(([start, end]) => {
      const last = start + paragraph.slice(start, end).trimEnd().length;
      const order = bidi.getReorderedIndices(paragraph, levels, start, last - 1).slice(start, last);
      return inSight(paragraph, order, own, levels.levels, bidi);
    });
  });
}

function breaksOf(text: string, width: number, widthAt: (part: string, at: number) => number): [number, number][] {
  const lines: [number, number][] = [];
  let [start, end, taken] = [0, 0, 0];
  const take = (part: string, at: number) => {
    const wide = widthAt(part, at);
    if (taken + wide > width && end > start && part.trim() !== '') {
      lines.push([start, end]);
      [start, taken] = [at, 0];
    }
    taken += wide;
    end = at + part.length;
  };
  for (const { 0: part, index } of text.matchAll(units)) {
    if (widthAt(part, index) <= width) take(part, index);
    else for (const { 0: letter, index: inside } of part.matchAll(/./gsu)) take(letter, index + inside);
  }
  return [...lines, [start, end]];
}

function stretches(text: string, fontAt: (index: number) => number): LetterRun[] {
  const runs: { font: number; text: string }[] = [];
  for (let index = 0; index < text.length; index++) {
    const last = runs.at(-1);
    if (last !== undefined && last.font === fontAt(index)) last.text += text.charAt(index);
    else runs.push({ font: fontAt(index), text: text.charAt(index) });
  }
  return runs;
}

/** Joins letters that stand side by side and follow each other; those from right to left are handed over as they are read. */
function inSight(
  text: string,
  order: readonly number[],
  fonts: readonly number[],
  levels: Uint8Array,
  bidi: Bidi,
): LetterRun[] {
  const runs: { font: number; isTurned: boolean; letters: string[]; last: number }[] = [];
  for (const index of order) {
    const isTurned = (levels[index] ?? 0) % 2 === 1;
    const font = fonts[index] ?? 0;
    const letter = text.charAt(index);
    const run = runs.at(-1);
    const shown = isTurned ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (run?.font === font && run.isTurned === isTurned && index === run.last + (isTurned ? -1 : 1)) {
      run.letters.push(shown);
      run.last = index;
    } else runs.push({ font, isTurned, letters: [shown], last: index });
  }
  return runs.map(({ font, isTurned, letters }) => {
    const isByFont = isTurned && letters.some((letter) => fromTheRight.test(letter));
    return { font, text: (isByFont ? letters.reverse() : letters).join('') };
  });
}
