import { type AccessRequest, commonPolicy } from '@cartella/profile';
import type { Context } from '../../src';
import type { World } from './cells';

/** Somebody who asks, as the evaluator knows them and as a context says it. */
export interface Asker {
  readonly name: string;
  readonly request: AccessRequest;
  readonly context: Context;
}

const own = Object.keys(commonPolicy.roles).filter((role) => role !== 'sistema');

/** Every role at home, those of other bodies abroad, several at once, none at all, and a body that nobody delegated. */
export function askersOf({ enteId, operatorId, unitId, bodies, now }: World): Asker[] {
  const base = { enteId, operatorId, unitId, now };
  const asker = (roles: readonly string[], body: AccessRequest['body'], purpose = 'care-project'): Asker => ({
    name: `${roles.join(' + ') || 'nessun ruolo'} (${body}${purpose === 'care-project' ? '' : `, ${purpose}`})`,
    request: { roles, body, purpose },
    context: { ...base, roles, purpose, ...(body === 'own' ? {} : { homeEnteId: bodies[body] }) },
  });
  return [
    ...own.map((role) => asker([role], 'own')),
    asker(['amministrativo'], 'own', 'benefit'),
    asker(['assistente-sociale', 'amministrativo'], 'own', 'benefit'),
    asker(['operatore-terzo-settore'], 'accredited'),
    asker(['operatore-sanitario'], 'accredited'),
    asker(['gestore-delegato'], 'delegate'),
    asker(['assistente-sociale'], 'accredited'),
    asker([], 'own'),
    {
      name: 'responsabile (ente senza delega)',
      request: { roles: [], body: 'own', purpose: 'care-project' },
      context: {
        ...base,
        roles: ['responsabile'],
        purpose: 'care-project',
        homeEnteId: enteId.replace(/.$/, '0').replace(/^.{8}/, '00000000'),
      },
    },
  ];
}
