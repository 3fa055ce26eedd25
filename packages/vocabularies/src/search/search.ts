import type { CivilDate } from '@cartella/core';
import { type CodeEntry, type CodeList, isEntryValidOn } from '../code-list';
import { comparableWords } from './normalise';

/** An entry found while somebody types. */
export interface SearchHit {
  readonly entry: CodeEntry;
  /** No longer in force: ended, or renamed since. */
  readonly historical: boolean;
  /** 0 the whole name of what is in force, 1 the beginning of a name, 2 of a word, 3 of several words, 4 inside a word. */
  readonly rank: number;
}

/** How to search. */
export interface SearchOptions {
  /** Only entries in force on this day; otherwise the whole history, each name once. */
  readonly on?: CivilDate;
  /** How many hits at most; 20 unless told. */
  readonly limit?: number;
  /** Leaves out what is no longer in force. */
  readonly currentOnly?: boolean;
}

/** One name of one code, whatever the number of its periods. */
interface Searchable {
  /** Periods in which the code has that name, from the oldest. */
  readonly periods: readonly CodeEntry[];
  /** Words of the name in each language, preceded by a space, so that the beginning of a word can be asked for as ` word`. */
  readonly names: readonly string[];
  /** The same names without spaces: `santangelo` finds Sant'Angelo. */
  readonly compact: readonly string[];
}

function namesOf(entry: CodeEntry): readonly string[] {
  const other = entry.properties?.['otherName'];
  const texts = [...Object.values(entry.label), ...(typeof other === 'string' ? [other] : [])];
  return texts.map(comparableWords);
}

function latestOf({ periods }: { readonly periods: readonly CodeEntry[] }): CodeEntry {
  return periods.at(-1) as CodeEntry;
}

/** What is in force first, then the shorter name, then the order of the alphabet. */
function byWorth(a: Searchable, b: Searchable): number {
  const [one, other] = [latestOf(a), latestOf(b)];
  const [name, otherName] = [one.label.it, other.label.it];
  return (
    Number(one.validTo !== undefined) - Number(other.validTo !== undefined) ||
    name.length - otherName.length ||
    (name < otherName ? -1 : name > otherName ? 1 : 0)
  );
}

// As in look-ups: a list never changes, so what is prepared from it may be kept as long as it.
const prepared = new WeakMap<CodeList, readonly Searchable[]>();

/**
 * Prepares a list for search, which the first search does otherwise: some tens of milliseconds for the comuni, better spent before
 * somebody types.
 */
export function prepareSearch(list: CodeList): void {
  searchablesOf(list);
}

function searchablesOf(list: CodeList): readonly Searchable[] {
  const kept = prepared.get(list);
  if (kept !== undefined) return kept;
  const byName = new Map<string, { periods: CodeEntry[]; names: Set<string> }>();
  for (const entry of list.entries) {
    if (entry.hidden === true) continue;
    const key = `${entry.code} ${entry.label.it}`;
    const found = byName.get(key) ?? { periods: [], names: new Set() };
    byName.set(key, found);
    found.periods.push(entry);
    for (const name of namesOf(entry)) found.names.add(name);
  }
  const searchables = [...byName.values()].map(({ periods, names }) => ({
    periods: periods.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)),
    names: Array.from(names, (name) => ` ${name}`),
    compact: Array.from(names, (name) => name.replaceAll(' ', '')),
  }));
  searchables.sort(byWorth);
  prepared.set(list, searchables);
  return searchables;
}

const noRank = Number.POSITIVE_INFINITY;

interface Query {
  readonly words: string;
  readonly compact: string;
  readonly tokens: readonly string[];
}

function beginsWordsInOrder(name: string, tokens: readonly string[]): boolean {
  let position = 0;
  for (const token of tokens) {
    position = name.indexOf(` ${token}`, position);
    if (position < 0) return false;
    position += token.length + 1;
  }
  return true;
}

function rankOfName(name: string, compact: string, query: Query): number {
  if (compact === query.compact) return 0;
  if (compact.startsWith(query.compact)) return 1;
  if (name.includes(` ${query.words}`)) return 2;
  if (query.tokens.length > 1 && beginsWordsInOrder(name, query.tokens)) return 3;
  return compact.includes(query.compact) ? 4 : noRank;
}

function rankOf({ names, compact }: Searchable, query: Query): number {
  let best = noRank;
  for (let i = 0; i < names.length; i += 1) {
    best = Math.min(best, rankOfName(names[i] ?? '', compact[i] ?? '', query));
  }
  return best;
}

function periodFor({ periods }: Searchable, { on, currentOnly }: SearchOptions): CodeEntry | undefined {
  if (on !== undefined) return periods.find((entry) => isEntryValidOn(entry, on));
  const latest = periods.at(-1);
  return currentOnly === true && latest?.validTo !== undefined ? undefined : latest;
}

/**
 * Finds entries by part of their name while somebody types: accents, apostrophes, hyphens and case do not matter, every
 * language of the label counts, the beginning of any word comes before the inside of a word. Hidden entries are not offered.
 */
export function searchEntries(list: CodeList, text: string, options: SearchOptions = {}): readonly SearchHit[] {
  const words = comparableWords(text);
  if (words === '') return [];
  const query: Query = { words, compact: words.replaceAll(' ', ''), tokens: words.split(' ') };
  // One bucket for each rank; what is prepared is already in order of worth, so nothing is left to sort.
  const hits: SearchHit[][] = [[], [], [], [], []];
  for (const searchable of searchablesOf(list)) {
    const rank = rankOf(searchable, query);
    const entry = rank === noRank ? undefined : periodFor(searchable, options);
    if (entry === undefined) continue;
    // Who types `popoli` means Popoli Terme of today before the Popoli that it was.
    const historical = entry.validTo !== undefined;
    const place = historical ? Math.max(rank, 1) : rank;
    hits[place]?.push({ entry, historical, rank: place });
  }
  return hits.flat().slice(0, options.limit ?? 20);
}
