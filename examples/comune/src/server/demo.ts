import { civilDateInRome, sha256Hex } from '@cartella/core';
import type { ModelRecord, OrganisationData, TaxCode, UnitData } from '@cartella/model';
import type { Context, Records } from '@cartella/records';
import type { DemoAccount } from '@cartella/server';
import { generateHouseholds } from '@cartella/synthetic';

/** Identifiers of the demonstration, the same at every start. */
export const demoId = (name: string) => {
  const hex = sha256Hex(`cartella-demo:${name}`);
  return `01980000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
};

/** The identifier of an ente of the demonstration. */
export function enteIdOf(ipaCode: string): string {
  return demoId(ipaCode);
}

interface DemoOperator {
  readonly subject: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly roleLabel: string;
  readonly taxCode?: string;
  readonly profession?: string;
}

/** Another body that the ente works with; its operators see what they are called to. */
interface DemoPartner {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationData['kind'];
  readonly operators: readonly DemoOperator[];
}

/** A service of the ente beside the first: what it follows is not the others' to see, but in an emergency. */
interface DemoService {
  readonly key: string;
  readonly name: string;
  readonly operators: readonly DemoOperator[];
}

interface DemoEnte {
  readonly name: string;
  readonly ipaCode: string;
  readonly comune: string;
  readonly operators: readonly DemoOperator[];
  readonly services: readonly DemoService[];
  readonly partners: readonly DemoPartner[];
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
    {
      subject: 'demo-marta',
      taxCode: 'CNTMRT78E45G478H',
      givenName: 'Marta',
      familyName: 'Conteggi',
      role: 'amministrativo',
      roleLabel: 'Ufficio che paga',
    },
    {
      subject: 'demo-fabio',
      taxCode: 'SSTFBA82D04G478X',
      givenName: 'Fabio',
      familyName: 'Sistemi',
      role: 'amministratore-sistema',
      roleLabel: 'Amministratore di sistema',
    },
  ],
  services: [
    {
      key: 'tutela',
      name: 'Servizio tutela minori',
      operators: [
        {
          subject: 'demo-ilda',
          givenName: 'Ilda',
          familyName: 'Ipotesi',
          role: 'assistente-sociale',
          roleLabel: 'Assistente sociale del servizio tutela minori',
          profession: 'assistente-sociale',
        },
      ],
    },
    {
      key: 'inclusione',
      name: 'Servizio inclusione',
      operators: [
        {
          subject: 'demo-ines',
          givenName: 'Ines',
          familyName: 'Campioni',
          role: 'assistente-sociale',
          roleLabel: 'Assistente sociale del servizio inclusione',
          profession: 'assistente-sociale',
        },
      ],
    },
  ],
  partners: [
    {
      key: 'passo-passo',
      name: 'Cooperativa Passo Passo',
      kind: 'third-sector',
      operators: [
        { subject: 'demo-elio', givenName: 'Elio', familyName: 'Simulato', role: 'tutor', roleLabel: 'Tutor' },
      ],
    },
    {
      key: 'giorni-finti',
      name: 'Laboratorio Giorni Finti',
      kind: 'third-sector',
      operators: [
        { subject: 'demo-lino', givenName: 'Lino', familyName: 'Segnaposto', role: 'tutor', roleLabel: 'Tutor' },
      ],
    },
    { key: 'cpi', name: 'Centro per l’impiego di Borgo Esempio', kind: 'other', operators: [] },
    { key: 'inps', name: 'INPS, sede inventata', kind: 'other', operators: [] },
    { key: 'caf', name: 'Patronato di prova', kind: 'third-sector', operators: [] },
    {
      key: 'asl',
      name: 'Azienda sanitaria di prova',
      kind: 'health-authority',
      operators: [
        {
          subject: 'demo-gina',
          givenName: 'Gina',
          familyName: 'Sanitari',
          role: 'operatore-sanitario',
          roleLabel: 'Operatrice sanitaria',
        },
      ],
    },
    { key: 'procura', name: 'Procura minorile di prova', kind: 'court', operators: [] },
    { key: 'tribunale', name: 'Tribunale per i minorenni di prova', kind: 'court', operators: [] },
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
  services: [],
  partners: [],
};

const enti = [borgo, altrove];

/** The invented operators whom the embedded identity provider lets in. */
export const demoAccounts: readonly DemoAccount[] = enti
  .flatMap((ente) => [
    { name: ente.name, operators: [...ente.operators, ...ente.services.flatMap(({ operators }) => operators)] },
    ...ente.partners,
  ])
  .flatMap(({ name, operators }) =>
    operators.map(({ subject, givenName, familyName, roleLabel }) => ({
      subject,
      name: `${givenName} ${familyName}`,
      description: `${roleLabel}, ${name}`,
    })),
  );

/** Writes the two enti of the demonstration with their units, operators and inhabitants, once; what is there is left alone. */
export async function seedDemo(records: Records, now: Date): Promise<void> {
  for (const ente of enti) await seedEnte(records, ente, now);
}

async function seedEnte(records: Records, ente: DemoEnte, now: Date): Promise<void> {
  const enteId = demoId(ente.ipaCode);
  const unitId = demoId(`${ente.ipaCode}/servizio`);
  const context: Context = { enteId, roles: [], purpose: 'organisation', now: now.toISOString() };
  await records.transaction(context, async (tx) => {
    const isKnown = (await tx.get(enteId)) !== undefined;
    const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
    const put = async (record: Parameters<typeof tx.put>[0]) => {
      const result = await tx.put(record, { expectedVersion: 0 });
      if (!result.ok)
        throw new Error(`demonstration data refused: ${result.issues.map((issue) => issue.code).join(', ')}`);
    };
    const putUnit = (unit: string, name: string, kind: UnitData['kind'], organisationId: string) =>
      put({ ...base, id: unit, kind: 'unit', schema: 'unit/1.0.0', data: { name, kind, organisationId } });
    const putOperators = async (operators: readonly DemoOperator[], unit: string) => {
      for (const { subject, givenName, familyName, taxCode, role, profession } of operators) {
        const operatorId = demoId(`${ente.ipaCode}/${subject}`);
        if ((await tx.get(operatorId)) !== undefined) continue;
        await put({
          ...base,
          id: operatorId,
          kind: 'operator',
          schema: 'operator/1.0.0',
          data: {
            subject,
            givenName,
            familyName,
            ...(taxCode !== undefined && { taxCode: taxCode as TaxCode }),
            ...(profession !== undefined && { profession }),
            assignments: [{ unitId: unit, role, validFrom: '2026-01-01' }],
          },
        });
      }
    };
    const putServices = async () => {
      for (const { key, name, operators } of ente.services) {
        const service = demoId(`${ente.ipaCode}/${key}/unit`);
        if ((await tx.get(service)) === undefined) await putUnit(service, name, 'servizio-sociale', enteId);
        await putOperators(operators, service);
      }
    };
    // A demonstration that was there before gets the services and the operators that were invented since.
    if (isKnown) {
      await putOperators(ente.operators, unitId);
      return putServices();
    }
    await put({
      ...base,
      id: enteId,
      kind: 'organisation',
      schema: 'organisation/1.0.0',
      data: { name: ente.name, kind: 'comune', ipaCode: ente.ipaCode, comune: ente.comune },
    });
    await putUnit(unitId, 'Servizio sociale', 'servizio-sociale', enteId);
    await putOperators(ente.operators, unitId);
    await putServices();
    for (const { key, name, kind, operators } of ente.partners) {
      const partnerId = demoId(`${ente.ipaCode}/${key}`);
      await put({
        ...base,
        id: partnerId,
        kind: 'organisation',
        schema: 'organisation/1.0.0',
        data: { name, kind },
      });
      if (operators.length === 0) continue;
      const partnerUnit = demoId(`${ente.ipaCode}/${key}/unit`);
      await putUnit(partnerUnit, name, 'office', partnerId);
      await putOperators(operators, partnerUnit);
      const accredited = await tx.delegate({
        bodyId: partnerId,
        kind: 'accredited',
        act: 'Convenzione inventata n. 1/2026',
        validFrom: '2026-01-01',
      });
      if (!accredited.ok) throw new Error('the accreditation of the demonstration was refused');
    }
    const inhabitants = await tx.importRecords(inhabitantsOf(ente, now));
    if (!inhabitants.ok) throw new Error('the inhabitants of the demonstration were refused');
  });
}

/** Invented families, so that a search finds somebody on the first day. */
function inhabitantsOf({ ipaCode, comune }: DemoEnte, now: Date): ModelRecord[] {
  const families = generateHouseholds({
    seed: ipaCode,
    date: civilDateInRome(now.toISOString()),
    households: 60,
    comuni: [comune],
  });
  return [...families].flatMap(({ persons, household }) => [...persons, household]);
}
