import { composeIssue } from '../../../src';
import { common } from '../../fixtures';
import { have, named, words } from '../names';
import { because, type Loosening } from './loosening';

/** Attempts on code lists. */
export function lists(): Loosening[] {
  return Object.values(common.vocabularies).flatMap(({ id, entries }) => {
    const [first] = entries;
    const extend = (name: string, reason: string, entry: object) =>
      because(
        reason,
        named(`${id}: ${name}`, {
          verb: 'extend',
          on: 'vocabulary',
          vocabulary: id,
          entries: [{ code: 'c_x001:nuovo', label: words('Nuovo'), ...entry } as never],
        }),
      );
    return [
      extend('an entry without namespace', 'local-list.prefix', { code: 'nuovo', mapsTo: first?.code }),
      extend('an entry that stands for nothing', 'local-list.mapping', {}),
      extend('an entry that stands for what is not there', 'code-list.unknown-mapping', { mapsTo: 'inesistente' }),
      because(
        composeIssue.alreadyThere,
        named(`${id}: an entry said anew`, {
          verb: 'extend',
          on: 'vocabulary',
          vocabulary: id,
          entries: [{ code: have(first).code, label: words('Altro'), local: true }],
        }),
      ),
      because(
        'local-list.nothing-left',
        named(`${id}: nothing left`, {
          verb: 'restrict',
          on: 'vocabulary',
          vocabulary: id,
          hide: [...new Set(entries.map((entry) => entry.code))],
        }),
      ),
      because(
        'local-list.unknown-code',
        named(`${id}: hides what is not there`, {
          verb: 'restrict',
          on: 'vocabulary',
          vocabulary: id,
          hide: ['inesistente'],
        }),
      ),
    ];
  });
}
