import type { OperationOf } from '../layer';
import type { CartellaDraft, Touch } from './touch';

/** Rewords a sentence of the catalogues in the languages given. */
export function composeText(draft: CartellaDraft, { key, text }: OperationOf<'relabel', 'text'>): readonly Touch[] {
  const texts = draft.texts as Record<string, Readonly<Record<string, string>>>;
  for (const [locale, sentence] of Object.entries(text)) texts[locale] = { ...texts[locale], [key]: sentence };
  return [{ point: `texts/${key}`, value: text }];
}

/** Sets a design token. */
export function composeLook(draft: CartellaDraft, { token, value }: OperationOf<'relabel', 'look'>): readonly Touch[] {
  draft.look = { ...draft.look, [token]: value };
  return [{ point: `look/${token}`, value }];
}
