import { code, eq, path } from '@cartella/rules';
import { common } from '../../fixtures';
import { have, type NamedLayer, named, words } from '../names';

/** What a layer may do with roles and rights. */
export function policy(): NamedLayer[] {
  return Object.entries(common.policy.roles).flatMap(([role, { grants }]) => [
    named(`${role}: fewer actions`, {
      verb: 'restrict',
      on: 'role',
      role,
      to: { actions: have(grants[0]).actions.slice(0, 1) },
    }),
    ...(grants.some(({ upTo }) => upTo !== 'common')
      ? [named(`${role}: less far`, { verb: 'restrict', on: 'role', role, to: { upTo: 'common' } })]
      : []),
    named(`${role}: on one condition more`, {
      verb: 'restrict',
      on: 'role',
      role,
      to: { when: eq(path('body'), code('own')) },
    }),
    named(`${role}: under another name`, { verb: 'relabel', on: 'role', role, label: words('Ruolo') }),
    named(`${role}: a role made of it`, {
      verb: 'extend',
      on: 'role',
      role: 'c_x001:parziale',
      with: { label: words('Parziale'), of: [{ role, upTo: 'common' }] },
    }),
  ]);
}
