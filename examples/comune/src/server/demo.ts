import { sha256Hex } from '@cartella/core';
import type { TaxCode } from '@cartella/model';
import type { Context, Records } from '@cartella/records';
import type { DemoAccount } from '@cartella/server';

/** Identifiers of the demonstration, the same at every start. */
const id = (name: string) => {
  const hex = sha256Hex(`cartella-demo:${name}`);
  return `01980000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
};

interface DemoOperator {
  readonly subject: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly roleLabel: string;
  readonly taxCode: string;
  readonly profession?: string;
}

interface DemoEnte {
  readonly name: string;
  readonly ipaCode: string;
  readonly comune: string;
  readonly operators: readonly DemoOperator[];
}

const borgo: DemoEnte = {
  name: 'Comune di Borgo Esempio',
  ipaCode: 'c_x001',
  comune: 'G478',
  operators: [
    {
      subject: 'demo-ada',
      taxCode: 'CLLDAA80A41G478L',
      givenName: 'Ada',
      familyName: 'Collaudo',
      role: 'operatore-sportello',
      roleLabel: 'Operatrice di sportello',
    },
    {
      subject: 'demo-bruno',
      taxCode: 'PRVBRN75B02G478Q',
      givenName: 'Bruno',
      familyName: 'Provetti',
      role: 'assistente-sociale',
      roleLabel: 'Assistente sociale',
      profession: 'assistente-sociale',
    },
    {
      subject: 'demo-carla',
      taxCode: 'VRFCRL70C43G478F',
      givenName: 'Carla',
      familyName: 'Verifica',
      role: 'responsabile',
      roleLabel: 'Responsabile del servizio',
    },
  ],
};

const altrove: DemoEnte = {
  name: 'Comune di Altrove Finto',
  ipaCode: 'c_x002',
  comune: 'H501',
  operators: [
    {
      subject: 'demo-dino',
      taxCode: 'SMPDNI70A01H501S',
      givenName: 'Dino',
      familyName: 'Esempi',
      role: 'assistente-sociale',
      roleLabel: 'Assistente sociale',
      profession: 'assistente-sociale',
    },
  ],
};

const enti = [borgo, altrove];

/** The invented operators whom the embedded identity provider lets in. */
export const demoAccounts: readonly DemoAccount[] = enti.flatMap((ente) =>
  ente.operators.map(({ subject, givenName, familyName, roleLabel }) => ({
    subject,
    name: `${givenName} ${familyName}`,
    description: `${roleLabel}, ${ente.name}`,
  })),
);

/** Writes the two enti of the demonstration with their units and operators, once; what is there is left alone. */
export async function seedDemo(records: Records, now: Date): Promise<void> {
  for (const ente of enti) await seedEnte(records, ente, now);
}

async function seedEnte(records: Records, ente: DemoEnte, now: Date): Promise<void> {
  const enteId = id(ente.ipaCode);
  const unitId = id(`${ente.ipaCode}/servizio`);
  const context: Context = { enteId, roles: ['amministratore'], purpose: 'organisation', now: now.toISOString() };
  await records.transaction(context, async (tx) => {
    if ((await tx.get(enteId)) !== undefined) return;
    const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
    const put = async (record: Parameters<typeof tx.put>[0]) => {
      const result = await tx.put(record, { expectedVersion: 0 });
      if (!result.ok)
        throw new Error(`demonstration data refused: ${result.issues.map((issue) => issue.code).join(', ')}`);
    };
    await put({
      ...base,
      id: enteId,
      kind: 'organisation',
      schema: 'organisation/1.0.0',
      data: { name: ente.name, kind: 'comune', ipaCode: ente.ipaCode, comune: ente.comune },
    });
    await put({
      ...base,
      id: unitId,
      kind: 'unit',
      schema: 'unit/1.0.0',
      data: { name: 'Servizio sociale', kind: 'servizio-sociale', organisationId: enteId },
    });
    for (const { subject, givenName, familyName, taxCode, role, profession } of ente.operators) {
      await put({
        ...base,
        id: id(`${ente.ipaCode}/${subject}`),
        kind: 'operator',
        schema: 'operator/1.0.0',
        data: {
          subject,
          givenName,
          familyName,
          taxCode: taxCode as TaxCode,
          ...(profession !== undefined && { profession }),
          assignments: [{ unitId, role, validFrom: '2026-01-01' }],
        },
      });
    }
  });
}
