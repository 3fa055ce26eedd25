import * as z from 'zod';
import { partIssue } from './part.schema';

/** A regular expression of a layer: one that ends soon on every text. */
export const PatternSchema = z.string().min(1).max(300).refine(isSafePattern, { error: partIssue.pattern });

interface Group {
  readonly from: number;
  repeats: boolean;
}

/**
 * Tells whether a pattern compiles and cannot be made to run for ever: no reference back, no look-around, no unlimited repetition of what
 * already repeats without limit.
 */
export function isSafePattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
  } catch {
    return false;
  }
  const groups: Group[] = [{ from: 0, repeats: false }];
  let inClass = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') {
      if (/[1-9kbB]/.test(text[at + 1] ?? '') && !inClass) return false;
      at += 1;
    } else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') {
      if (/^\(\?(?!:|<[A-Za-z])/.test(text.slice(at))) return false;
      groups.push({ from: at, repeats: false });
    } else if (sign === ')' && groups.length > 1) {
      const closed = groups.pop();
      const again = isUnlimited(text.slice(at + 1));
      if (closed?.repeats && again) return false;
      const parent = groups.at(-1);
      if (parent !== undefined && (closed?.repeats || again)) parent.repeats = true;
    } else if (isUnlimited(text.slice(at + 1))) {
      const group = groups.at(-1);
      if (group !== undefined) group.repeats = true;
    }
  }
  return true;
}

function isUnlimited(rest: string): boolean {
  return /^(?:[*+]|\{\d+,\})/.test(rest);
}
