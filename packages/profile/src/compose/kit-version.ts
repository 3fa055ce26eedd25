type Version = readonly [major: number, minor: number, patch: number];

/** Tells whether a version of the kit is in a range: comparators (`^1.2.0`, `~1.2.0`, `>=1.0.0`, `<2.0.0`, `1.2.3`) that must all hold. */
export function isInRange(version: string, range: string): boolean {
  const asked = range.trim().split(/\s+/);
  const is = parse(version);
  return is !== undefined && asked.every((comparator) => holds(is, comparator));
}

function parse(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function holds(version: Version, comparator: string): boolean {
  if (comparator === '*') return true;
  const [, sign = '', rest = ''] = /^(\^|~|>=|<=|>|<|=)?(.*)$/.exec(comparator) ?? [];
  const bound = parse(rest);
  if (bound === undefined) return false;
  const order = compare(version, bound);
  switch (sign) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '~':
      return order >= 0 && version[0] === bound[0] && version[1] === bound[1];
    case '^':
      return order >= 0 && sameUpTo(version, bound);
    default:
      return order === 0;
  }
}

/** The leftmost number that is not zero stays. */
function sameUpTo(version: Version, bound: Version): boolean {
  const fixed = bound.findIndex((part) => part > 0);
  return version.slice(0, (fixed < 0 ? 2 : fixed) + 1).every((part, index) => part === bound[index]);
}

function compare(one: Version, other: Version): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
