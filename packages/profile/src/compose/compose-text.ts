import type { Catalogues, Label } from '@cartella/core';
import type { OperationOf } from '../layer';
import { type CartellaDraft, put, say, type Touch } from './touch';

/** Rewords a sentence of the catalogues in the languages given. */
export function composeText(draft: CartellaDraft, { key, text }: OperationOf<'relabel', 'text'>): readonly Touch[] {
  draft.texts = reword(draft.texts, key, text);
  return [say(`texts/${key}`, text)];
}

/** Sets a design token. */
export function composeLook(draft: CartellaDraft, { token, value }: OperationOf<'relabel', 'look'>): readonly Touch[] {
  draft.look = put(draft.look, token, value);
  return [say(`look/${token}`, value)];
}

/** Catalogues with a sentence put in each language of a label. */
export function reword(texts: Catalogues, key: string, label: Label): Catalogues {
  const reworded: Record<string, Readonly<Record<string, string>>> = { ...texts };
  for (const [locale, sentence] of Object.entries(label)) reworded[locale] = { ...reworded[locale], [key]: sentence };
  return reworded as unknown as Catalogues;
}
