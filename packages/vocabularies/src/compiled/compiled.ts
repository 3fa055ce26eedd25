import { civilDate } from '@cartella/core';
import type { CodeEntry, CodeLabel, CodeList, CodeListSource } from '../code-list';

/** What a list of ours says of itself. */
export interface CompiledHeader {
  readonly id: string;
  readonly it: string;
  readonly en: string;
  /** What it was compiled from. */
  readonly from: string;
  /** Sources whose words are in the list, beside ours. */
  readonly sources?: readonly CodeListSource[];
  readonly note?: CodeLabel;
  readonly subset?: true;
  readonly uri?: string;
}

/** One entry of ours: code, Italian, English, and what else it has. */
export type CompiledEntry = readonly [
  code: string,
  it: string,
  en: string,
  more?: Omit<Partial<CodeEntry>, 'code' | 'label'>,
];

/** Said of a list whose words are the kit's choice, for want of a public list: a profile adds to it or hides from it. */
export const ownChoice: CodeLabel = {
  it: 'Elenco scelto dal kit: nessuna fonte pubblica lo dà. Un profilo può aggiungere voci o nasconderne.',
  en: 'A list chosen by the kit: no public source gives it. A profile may add entries or hide some.',
};

const edition = civilDate('2026-11-21');

/** Makes a list of ours: no source gives it whole, so it says what it was compiled from, in our own words. */
export function compiled(header: CompiledHeader, entries: readonly CompiledEntry[]): CodeList {
  const { id, it, en, from, sources = [], ...more } = header;
  return {
    id,
    version: '1.0.0',
    label: { it, en },
    sources: [{ title: `Cartella, compiled from ${from}`, licence: 'EUPL-1.2', retrieved: edition }, ...sources],
    ...more,
    entries: entries.map(([code, italian, english, rest]) => ({ code, label: { it: italian, en: english }, ...rest })),
  };
}
