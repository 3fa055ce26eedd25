import { type CharSet, complementOf, everyCharacter, holds, intersectionOf, unionOf } from './char-set';

/** A regular language. Equal terms of one pool are the same object. */
export interface Term {
  readonly id: number;
  /** Whether the empty text belongs to the language. */
  readonly nullable: boolean;
  readonly shape:
    | { readonly kind: 'set'; readonly chars: CharSet }
    | { readonly kind: 'chain'; readonly first: Term; readonly rest: Term }
    | { readonly kind: 'or' | 'and'; readonly terms: readonly Term[] }
    | { readonly kind: 'not' | 'star'; readonly term: Term }
    | { readonly kind: 'empty-text' };
}

/** Builds terms, keeping each once, and takes their derivatives (Brzozowski 1964, with intersection and complement). */
export interface TermPool {
  readonly nothing: Term;
  readonly emptyText: Term;
  readonly anything: Term;
  readonly set: (chars: CharSet) => Term;
  readonly chain: (first: Term, rest: Term) => Term;
  readonly or: (...terms: readonly Term[]) => Term;
  readonly and: (...terms: readonly Term[]) => Term;
  readonly not: (term: Term) => Term;
  readonly star: (term: Term) => Term;
  /** What may follow after a character. */
  readonly after: (term: Term, codePoint: number) => Term;
}

/** Starts an empty pool. */
export function createTermPool(): TermPool {
  const known = new Map<string, Term>();
  const make = (key: string, nullable: boolean, shape: Term['shape']): Term => {
    const term = known.get(key) ?? { id: known.size, nullable, shape };
    known.set(key, term);
    return term;
  };
  const nothing = make('none', false, { kind: 'set', chars: [] });
  const emptyText = make('empty', true, { kind: 'empty-text' });
  const set = (chars: CharSet) =>
    chars.length === 0 ? nothing : make(`set ${chars.join()}`, false, { kind: 'set', chars });
  const anything = make('all', true, { kind: 'star', term: set(everyCharacter) });

  const not = (term: Term): Term => {
    if (term === nothing) return anything;
    if (term === anything) return nothing;
    return term.shape.kind === 'not' ? term.shape.term : make(`not ${term.id}`, !term.nullable, { kind: 'not', term });
  };
  const star = (term: Term): Term => {
    if (term === nothing || term === emptyText) return emptyText;
    if (term.shape.kind === 'star') return term;
    if (term === set(everyCharacter)) return anything;
    return make(`star ${term.id}`, true, { kind: 'star', term });
  };
  const chain = (first: Term, rest: Term): Term => {
    if (first === nothing || rest === nothing) return nothing;
    if (first === emptyText) return rest;
    if (rest === emptyText || (first === anything && rest === anything)) return first;
    if (first.shape.kind === 'chain') return chain(first.shape.first, chain(first.shape.rest, rest));
    return make(`chain ${first.id} ${rest.id}`, first.nullable && rest.nullable, { kind: 'chain', first, rest });
  };
  const combine = (kind: 'or' | 'and', given: readonly Term[]): Term => {
    const [absorbing, neutral] = kind === 'or' ? [anything, nothing] : [nothing, anything];
    const flat = new Set<Term>();
    let chars: CharSet | undefined;
    for (const item of given) {
      for (const term of item.shape.kind === kind ? item.shape.terms : [item]) {
        if (term === absorbing) return absorbing;
        if (term === neutral) continue;
        if (term.shape.kind !== 'set') flat.add(term);
        else if (!chars) chars = term.shape.chars;
        else chars = kind === 'or' ? unionOf(chars, term.shape.chars) : intersectionOf(chars, term.shape.chars);
      }
    }
    if (chars) flat.add(set(chars));
    if (flat.has(nothing) && kind === 'and') return nothing;
    const terms = [...flat].sort((one, other) => one.id - other.id);
    if (terms.some((term) => term.shape.kind === 'not' && flat.has(term.shape.term))) return absorbing;
    const [only] = terms;
    if (!only) return neutral;
    if (terms.length === 1) return only;
    const nullable = kind === 'or' ? terms.some((term) => term.nullable) : terms.every((term) => term.nullable);
    return make(`${kind} ${terms.map((term) => term.id).join()}`, nullable, { kind, terms });
  };
  const or = (...terms: readonly Term[]) => combine('or', terms);
  const and = (...terms: readonly Term[]) => combine('and', terms);

  const after = (term: Term, point: number): Term => {
    const { shape } = term;
    switch (shape.kind) {
      case 'set':
        return holds(shape.chars, point) ? emptyText : nothing;
      case 'empty-text':
        return nothing;
      case 'or':
      case 'and':
        return combine(
          shape.kind,
          shape.terms.map((part) => after(part, point)),
        );
      case 'not':
        return not(after(shape.term, point));
      case 'star':
        return term === anything ? anything : chain(after(shape.term, point), term);
      default: {
        const moved = chain(after(shape.first, point), shape.rest);
        return shape.first.nullable ? or(moved, after(shape.rest, point)) : moved;
      }
    }
  };
  return { nothing, emptyText, anything, set, chain, or, and, not, star, after };
}

/** Groups the characters that a term does not tell apart, and names one of each group, readable ones first. */
export function alphabetOf(term: Term): number[] {
  const sets = new Map<string, CharSet>();
  const seen = new Set<Term>();
  const visit = (item: Term): void => {
    if (seen.has(item)) return;
    seen.add(item);
    const { shape } = item;
    if (shape.kind === 'set') sets.set(shape.chars.join(), shape.chars);
    else if (shape.kind === 'chain') [shape.first, shape.rest].forEach(visit);
    else if (shape.kind === 'or' || shape.kind === 'and') shape.terms.forEach(visit);
    else if (shape.kind === 'not' || shape.kind === 'star') visit(shape.term);
  };
  visit(term);
  let groups: CharSet[] = [everyCharacter];
  for (const chars of sets.values()) {
    const outside = chars.join() === everyCharacter.join() ? [] : complementOf(chars);
    groups = groups.flatMap((group) => [intersectionOf(group, chars), intersectionOf(group, outside)]);
    groups = groups.filter((group) => group.length > 0);
  }
  return groups.map(readableIn).sort((one, other) => readability(one) - readability(other));
}

const readable: readonly CharSet[] = [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x30, 0x39],
  [0x20, 0x7e],
];

function readableIn(group: CharSet): number {
  for (const range of readable) {
    const [first] = intersectionOf(group, range);
    if (first !== undefined) return first;
  }
  return group[0] as number;
}

function readability(point: number): number {
  const place = readable.findIndex((range) => holds(range, point));
  return place === -1 ? point + readable.length : place;
}
