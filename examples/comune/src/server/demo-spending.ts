import { addDays, type CivilDate } from '@cartella/core';
import type { ModelRecord, RecordData, RecordKind } from '@cartella/model';
import type { Transaction } from '@cartella/records';
import { rentCall } from '../profile/calls';

/** Writes invented records one by one, with identifiers made of their names. */
export function writerTo(tx: Transaction, id: (name: string) => string, caseId?: string) {
  return async <K extends RecordKind>(kind: K, name: string, data: RecordData<K>): Promise<string> => {
    const record = { id: id(name), kind, schema: `${kind}/1.0.0`, ...invented, data };
    const result = await tx.put<string>(record, { expectedVersion: 0, ...(caseId !== undefined && { caseId }) });
    if (!result.ok) throw new Error(`${name} refused: ${result.issues.map(({ code }) => code).join(', ')}`);
    return result.value.id;
  };
}

const invented = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;

/** Two funds, one of them nearly used up, and the acts that commit them. */
export async function seedFunds(tx: Transaction, id: (name: string) => string, today: CivilDate): Promise<void> {
  const write = writerTo(tx, id);
  const year = today.slice(0, 4);
  const period = { startDate: `${year}-01-01`, endDate: `${year}-12-31` };
  const casa = await write('fund', 'fondo/casa', {
    name: `Fondo affitti inventato ${year}`,
    source: 'comune',
    act: `Del. di prova 12/${year}`,
    amount: 3_000_000,
    ...period,
  });
  const poverta = await write('fund', 'fondo/poverta', {
    name: `Quota di prova del fondo povertà ${year}`,
    source: 'fondo-poverta',
    act: `Del. di prova 7/${year}`,
    amount: 12_000_000,
    ...period,
  });
  const acts = [
    [casa, `Det. di prova 31/${year}`, '02-16', 1_650_000, 1_650_000],
    [casa, `Det. di prova 58/${year}`, '04-20', 1_200_000, 640_000],
    [poverta, `Det. di prova 40/${year}`, '03-02', 4_500_000, 4_100_000],
    [poverta, `Det. di prova 77/${year}`, '06-11', 2_250_050, 0],
  ] as const;
  for (const [fundId, act, day, amount, settled] of acts)
    await write('commitment', `impegno/${act}`, { fundId, act, date: `${year}-${day}`, amount, settled });
}

// Two pairs come to the same points: of one the older application precedes, of the other the lower indicator.
const applications = [
  { isee: 5_120_00, daysAgo: 40 },
  { isee: 5_480_00, daysAgo: 31 },
  { isee: 8_905_50, daysAgo: 36 },
  { isee: 7_240_00, daysAgo: 36 },
  { isee: 13_400_00, daysAgo: 22 },
  { isee: 17_850_00, daysAgo: 44 },
  { isee: 3_010_00, daysAgo: 12 },
] as const;

/** Applications to a call, each of a family of the register with its indicator. */
export async function seedApplications(
  tx: Transaction,
  id: (name: string) => string,
  today: CivilDate,
  families: readonly ModelRecord<'household'>[],
): Promise<void> {
  const write = writerTo(tx, id);
  for (const [index, { isee, daysAgo }] of applications.entries()) {
    const family = families[index];
    const personId = family?.data.members[0]?.personId;
    if (family === undefined || personId === undefined) continue;
    const submittedOn = addDays(today, -daysAgo);
    // The family as it declared itself: unlike the register, it is the service's to read.
    const householdId = await write('household', `domanda/${index}/nucleo`, { ...family.data, kind: 'isee' });
    const iseeId = await write('isee', `domanda/${index}/isee`, {
      declarantId: personId,
      householdId,
      kind: 'ordinario',
      dsuProtocol: `INPS-ISEE-${submittedOn.slice(0, 4)}-000000${index}X-00`,
      submittedOn: addDays(submittedOn, -20),
      validUntil: `${submittedOn.slice(0, 4)}-12-31`,
      computable: true,
      isee,
      omissions: false,
    });
    await write('domanda', `domanda/${index}`, {
      personId,
      householdId,
      iseeId,
      benefit: 'rent-contribution',
      call: rentCall.name,
      submittedOn,
      protocol: `PROVA-${String(index + 1).padStart(4, '0')}`,
      state: 'under-review',
    });
  }
}
