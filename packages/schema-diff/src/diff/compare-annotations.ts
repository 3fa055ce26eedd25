import { textReason } from './compare-scalars';
import { findingOf, type Pair, type Walk } from './finding';

const areas = {
  title: 'title',
  description: 'description',
  default: 'default',
  examples: 'examples',
  deprecated: 'deprecated',
  readOnly: 'read-only',
  writeOnly: 'write-only',
  $comment: 'comment',
  discriminator: 'discriminator',
  contentEncoding: 'content-encoding',
  contentMediaType: 'content-media-type',
  $id: 'identifier',
} as const;

/** Compares what restricts nothing: texts, defaults, marks and extensions. */
export function compareAnnotations(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.annotations, pair.after.annotations];
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const reason = textReason(before.get(keyword), after.get(keyword));
    if (!reason) continue;
    const area = keyword.startsWith('x-') ? 'extension' : areas[keyword as keyof typeof areas];
    walk.add(findingOf(pair, `${area}.${reason}`, [], { keyword }));
  }
}
