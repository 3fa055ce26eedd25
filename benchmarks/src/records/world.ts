import { randomBytes } from 'node:crypto';
import { type CivilDate, createIdentifiers, unwrap } from '@cartella/core';
import type { PersonData } from '@cartella/model';
import type { Context, Records } from '@cartella/records';

/** Makes identifiers for invented records. */
export const newId = createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) });

/** What every record of these benchmarks has in common. */
export const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;

/** Someone who was never born. */
export const person: PersonData = {
  identity: 'declared',
  familyName: 'Prova',
  givenName: 'Alba',
  dateOfBirth: '1984-02-29' as CivilDate,
  citizenships: ['100'],
  addresses: [{ kind: 'residence', streetName: 'Via dei Collaudi' }],
};

/** An ente with an operator who has a session. */
export interface World {
  readonly enteId: string;
  readonly context: Context;
  readonly token: string;
}

/** Makes an ente with a unit and a social worker who is signed in. */
export async function createWorld(records: Records): Promise<World> {
  const [enteId, unitId, operatorId, token] = [newId(), newId(), newId(), randomBytes(32).toString('base64url')];
  const now = new Date().toISOString();
  const system: Context = { enteId, roles: [], purpose: 'organisation', now };
  await records.transaction(system, async (tx) => {
    const organisation = { name: 'Ente di prova', kind: 'comune' } as const;
    const unit = { name: 'Servizio', kind: 'servizio-sociale', organisationId: enteId } as const;
    const assignments = [{ unitId, role: 'assistente-sociale', validFrom: '2026-01-01' }];
    const operator = { subject: `bench-${operatorId}`, givenName: 'Ada', familyName: 'Collaudo', assignments };
    const isNew = { expectedVersion: 0 };
    unwrap(
      await tx.put(
        { ...base, id: enteId, kind: 'organisation', schema: 'organisation/1.0.0', data: organisation },
        isNew,
      ),
    );
    unwrap(await tx.put({ ...base, id: unitId, kind: 'unit', schema: 'unit/1.0.0', data: unit }, isNew));
    unwrap(
      await tx.put({ ...base, id: operatorId, kind: 'operator', schema: 'operator/1.0.0', data: operator }, isNew),
    );
  });
  const context = { enteId, operatorId, unitId, roles: ['assistente-sociale'], purpose: 'care-project', now };
  const end = new Date(Date.now() + 86_400_000).toISOString();
  await records.transaction(context, (tx) => tx.openSession(token, {}, end));
  return { enteId, context, token };
}
