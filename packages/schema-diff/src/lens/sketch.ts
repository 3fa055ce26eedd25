import type { SchemaChange } from '../diff';
import type { Lens } from './lens';
import type { LensOperation } from './operation';

const undescribed = { it: 'Da descrivere.', en: 'To be described.' };

/**
 * Drafts the lens that a list of changes seems to ask for: renamed, added and removed properties, values that came and went.
 *
 * Losses carry a text to be rewritten by whoever knows what is lost; {@link checkLens} tells whether the draft holds.
 */
export function sketchLens(from: string, to: string, changes: readonly SchemaChange[]): Lens {
  const renames = changes.filter(({ kind }) => kind === 'property.renamed');
  const renamed = (change: SchemaChange) =>
    renames.some(({ path, params }) => {
      const name = change.path.at(-1);
      const siblings = path.slice(0, -1).join() === change.path.slice(0, -1).join();
      return siblings && (name === params?.['from'] || name === params?.['to']);
    });
  const operations = changes.flatMap((change): LensOperation[] => {
    const place = change.path.map(String);
    if (change.kind === 'property.renamed') {
      const { from: was, to: is } = change.params ?? {};
      return [{ op: 'rename', at: place.slice(0, -1), from: String(was), to: String(is) }];
    }
    if (renamed(change)) return [];
    if (change.kind.startsWith('property.added')) return [{ op: 'add', at: place, loss: { backward: undescribed } }];
    if (change.kind.startsWith('property.removed'))
      return [{ op: 'remove', at: place, loss: { forward: undescribed } }];
    return [];
  });
  return { from, to, operations };
}
