const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Tells whether an object of a JSON text has the same name twice: readers disagree on which of the two counts, and what one checks another
 * would not see (RFC 8259, section 4).
 *
 * @param text - What is JSON already.
 */
export function hasRepeatedKeys(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':') {
      const names = open.at(-1);
      const name = last.includes('\\') ? String(JSON.parse(last)) : last.slice(1, -1);
      if (names?.has(name) === true) return true;
      names?.add(name);
    }
    last = found;
  }
  return false;
}
