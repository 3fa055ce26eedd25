const particles = new Set(
  // Italian, then German as in the names of South Tyrol.
  `di del della dello dei degli delle de da dal dallo dalla in nel nello nella nei nelle ne sul sullo sulla sui su al allo alla ai
  alle a con e ed la il lo li per presso tra fra an der am im ob bei und auf von dem den zu`.split(/\s+/),
);

/** Words with an apostrophe that stay small before a name: `d'Adda`, `nell'Elba`. */
const elided = /^(d|l|dell|dall|nell|sull|all|de|ne)'/;

function capitalised(word: string): string {
  return word.replace(/(^|[-'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * Writes a name of the ANPR archive (upper case) as ISTAT writes names: `SANT'ANGELO IN LIZZOLA` → `Sant'Angelo in Lizzola`.
 * A name that ISTAT has is written its way.
 */
export function createCasing(names: Iterable<string>): (upperCase: string) => string {
  const known = new Map([...names].map((name) => [name.toUpperCase(), name]));
  return (upperCase) => {
    const asKnown = known.get(upperCase);
    if (asKnown !== undefined) return asKnown;
    return upperCase
      .toLowerCase()
      .split(' ')
      .map((word, i) => {
        if (i === 0) return capitalised(word);
        if (particles.has(word) || word === "de'" || word === "ne'") return word;
        const small = elided.exec(word)?.[0];
        return small === undefined ? capitalised(word) : small + capitalised(word.slice(small.length));
      })
      .join(' ');
  };
}
