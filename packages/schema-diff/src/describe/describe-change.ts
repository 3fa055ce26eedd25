import { type Locale, type Path, translate } from '@cartella/core';
import { type ChangeParams, compatibilityOf, type Effect, effectOnData } from '../diff';
import { schemaDiffCatalogues } from '../messages';

/** What a description needs of a change, of a schema or of another document. */
export interface DescribedChange {
  readonly kind: string;
  readonly path: Path;
  readonly params?: ChangeParams;
  readonly effect: Effect;
}

/** Writes a change as one line for whoever works with the records: where, what, and for whom. */
export function describeChange({ kind, path, params, effect }: DescribedChange, locale: Locale): string {
  const [area = '', reason = ''] = kind.split('.', 2);
  const word = (key: string) => translate(schemaDiffCatalogues, locale, key);
  const place = path.length > 0 ? `${path.join(' › ')} — ` : '';
  const { from, to, value, name } = params ?? {};
  const passage = [from, to].filter((side) => side !== undefined).join(' → ');
  const details = passage || (value ?? name ?? '');
  const shown = details === '' || path.at(-1) === details ? '' : ` (${details})`;
  return `${place}${word(`change-area.${area}`)}: ${word(`change-reason.${reason}`)}${shown}; ${word(`change-effect.${effectKey(kind, effect)}`)}.`;
}

function effectKey(kind: string, effect: Effect): string {
  switch (compatibilityOf(effect)) {
    case 'full':
      return compatibilityOf(effectOnData({ kind, effect })) === 'full' ? 'none' : 'silent';
    case 'backward':
      return 'readers';
    case 'forward':
      return 'writers';
    case 'none':
      return 'both';
    case 'undecided':
      return 'undecided';
  }
}
