import type { Effect } from './change';

/** Changes that an open reader accepts without a word: the datum is no longer where it looks. */
const silent: Readonly<Record<string, Effect>> = {
  'property.renamed': { writers: 'breaks', readers: 'breaks' },
  'property.removed-optional': { writers: 'breaks', readers: 'compatible' },
  'property.removed-required': { writers: 'breaks', readers: 'breaks' },
};

/** The effect of a change on who must find the data, not only accept the document. */
export function effectOnData({ kind, effect }: { readonly kind: string; readonly effect: Effect }): Effect {
  const hidden = Object.hasOwn(silent, kind) ? silent[kind] : undefined;
  if (hidden === undefined) return effect;
  const worse = (side: keyof Effect) => (hidden[side] === 'breaks' ? 'breaks' : effect[side]);
  return { writers: worse('writers'), readers: worse('readers') };
}
