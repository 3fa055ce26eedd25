import { code, eq, path } from '@cartella/rules';
import { composeIssue, layerIssue, type Operation } from '../../../src';
import { common } from '../../fixtures';
import { named, words } from '../names';
import { because, type Loosening } from './loosening';

const { loosening, namespaceForeign, unknownReference } = composeIssue;

/** Attempts on roles and rights. */
export function access(): Loosening[] {
  return [
    ...Object.entries(common.policy.roles).flatMap(([role, { grants }]) => {
      const widen = (name: string, to: Extract<Operation, { verb: 'restrict'; on: 'role' }>['to']) => [
        because(loosening, named(`${role}: ${name}`, { verb: 'restrict', on: 'role', role, to })),
        because(
          loosening,
          named(`made of ${role}: ${name}`, {
            verb: 'extend',
            on: 'role',
            role: 'c_x001:nuovo',
            with: { label: words('Nuovo'), of: [{ role, ...to }] },
          }),
        ),
      ];
      const has = (action: string) => grants.some(({ actions }) => (actions as readonly string[]).includes(action));
      const all = grants.some(({ kinds }) => kinds.includes('*'));
      const sealed = grants.some(({ upTo }) => upTo === 'sealed');
      return [
        ...(has('dispose') ? [] : widen('disposes', { actions: ['dispose'] })),
        ...(has('configure') ? [] : widen('configures', { actions: ['configure'] })),
        ...(all ? [] : widen('reaches other kinds', { kinds: ['instrument-result'] })),
        ...(sealed ? [] : widen('reaches what is sealed', { upTo: 'sealed' })),
        because(
          layerIssue.unknownOperation,
          named(`${role}: granted more`, {
            verb: 'extend',
            on: 'grant',
            role,
            grant: { actions: ['read'], kinds: ['*'], upTo: 'sealed' },
          } as never),
        ),
      ];
    }),
    because(loosening, named('policy: longer hand-over', { verb: 'restrict', on: 'policy', to: { handOverDays: 60 } })),
    because(loosening, named('policy: longer glass', { verb: 'restrict', on: 'policy', to: { glassHours: 24 } })),
    because(
      namespaceForeign,
      named('policy: a denial with a common name', {
        verb: 'restrict',
        on: 'policy',
        to: { denials: [{ id: 'sealed', when: eq(path('body'), code('own')) }] },
      }),
    ),
    because(
      unknownReference,
      named('policy: seals what is not there', {
        verb: 'restrict',
        on: 'policy',
        to: { seals: [{ kind: 'person', path: 'inesistente', class: 'adoption' }] },
      }),
    ),
    because(
      namespaceForeign,
      named('policy: a role with a common name', {
        verb: 'extend',
        on: 'role',
        role: 'capo',
        with: { label: words('Capo'), of: [{ role: 'responsabile' }] },
      }),
    ),
    because(
      unknownReference,
      named('policy: a role made of nobody', {
        verb: 'extend',
        on: 'role',
        role: 'c_x001:capo',
        with: { label: words('Capo'), of: [{ role: 'onnipotente' }] },
      }),
    ),
  ];
}
