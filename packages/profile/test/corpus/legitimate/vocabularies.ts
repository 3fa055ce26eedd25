import { common } from '../../fixtures';
import { type NamedLayer, named, words } from '../names';

/** What a layer may do with code lists. */
export function vocabularies(): NamedLayer[] {
  const needed = ['F'];
  return Object.values(common.vocabularies).flatMap(({ id, entries }) => {
    const open = entries.filter((entry) => entry.validTo === undefined);
    const [entry] = open;
    const hideable = open.findLast((each) => !needed.includes(each.code));
    if (entry === undefined) return [];
    return [
      named(`${id}: other words`, {
        verb: 'relabel',
        on: 'vocabulary',
        vocabulary: id,
        code: entry.code,
        label: words('Voce'),
      }),
      named(`${id}: an entry more`, {
        verb: 'extend',
        on: 'vocabulary',
        vocabulary: id,
        entries: [{ code: 'c_x001:locale', label: words('Locale'), mapsTo: entry.code }],
      }),
      ...(open.length > 1 && hideable !== undefined && isHideable(id)
        ? [named(`${id}: an entry less`, { verb: 'restrict', on: 'vocabulary', vocabulary: id, hide: [hideable.code] })]
        : []),
    ];
  });
}

// Guards of the shipped procedures name codes of these.
function isHideable(id: string): boolean {
  return !['assessment-outcomes', 'path-outcomes', 'access-outcomes', 'closure-reasons', 'referral-outcomes'].includes(
    id,
  );
}
