import { type CivilDate, civilDate } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import type { SyntheticHousehold } from '../household';
import type { Making } from '../population/context';
import { recordOf } from '../population/context';

// D.P.C.M. 159/2013, all. 1, in hundredths.
const scales = [100, 157, 204, 246, 285] as const;

function scaleOf(members: number): number {
  const last = scales.at(-1) ?? 100;
  return scales[members - 1] ?? last + (members - scales.length) * 35;
}

const divide = (amount: number, by: number) => Math.round(amount / by);

/** The papers of the economic situation of a household, in an order in which each refers only to earlier ones. */
export interface IseePapers {
  readonly household: ModelRecord<'household'>;
  readonly dsu: ModelRecord<'dsu'>;
  readonly isee: ModelRecord<'isee'>;
}

/**
 * Invents the ISEE household, the declaration and the ordinary ISEE from plausible incomes, assets and family: the parts are consistent
 * to the cent, so the last steps of the computation can be checked on them.
 */
export function inventIsee(making: Making, family: SyntheticHousehold): IseePapers {
  const { random, date } = making;
  const { persons } = family;
  const earners = persons.filter(({ data }) => isAdult(data.dateOfBirth, date)).length;
  const income = random.weighted([
    [0, 5],
    [random.int(200_000, 900_000), 15],
    [random.int(900_000, 2_400_000), 55],
    [random.int(2_400_000, 6_000_000), 25],
  ] as const);
  const incomes = income * Math.max(1, Math.min(2, earners));
  const deductions = Math.min(incomes, divide(incomes, 5), 300_000);
  const [financialAssets, realEstate] = [random.int(0, 3_000_000), random.chance(0.7) ? random.int(0, 12_000_000) : 0];
  const financialDeduction = Math.min(financialAssets, 600_000 + 200_000 * Math.min(2, persons.length - 1));
  const realEstateDeduction = Math.min(realEstate, 5_250_000);
  const isr = incomes - deductions;
  const isp = financialAssets - financialDeduction + divide((realEstate - realEstateDeduction) * 2, 3);
  const ise = isr + divide(isp, 5);
  const scale = scaleOf(persons.length);
  // Declared in January: until its end, that of the year before holds.
  const year = String(Number(date.slice(0, 4)) - (date.slice(5) <= '01-28' ? 1 : 0));
  const submittedOn = civilDate(`${year}-01-${String(random.int(10, 28)).padStart(2, '0')}`);
  const protocol = `INPS-ISEE-${year}-${String(random.int(0, 99_999_999)).padStart(8, '0')}X-00`;
  const facts = { recordedOn: submittedOn };
  const household = recordOf(making, 'household', { kind: 'isee', members: family.household.data.members }, facts);
  const dsu = recordOf(
    making,
    'dsu',
    {
      protocol,
      declarantId: persons[0].id,
      kind: 'mini',
      submittedOn,
      validUntil: `${year}-12-31`,
      incomeYear: Number(year) - 2,
      members: persons.map(({ id, data }, i) => ({
        personId: id,
        relation: relationOf(family, i, isAdult(data.dateOfBirth, date)),
      })),
      submittedAt: random.pick(['caf', 'inps-online']),
    },
    facts,
  );
  const isee = recordOf(
    making,
    'isee',
    {
      householdId: household.id,
      declarantId: persons[0].id,
      kind: 'ordinario',
      dsuProtocol: protocol,
      submittedOn,
      validUntil: `${year}-12-31`,
      computable: true,
      isee: divide(ise * 100, scale),
      ise,
      isr,
      isp,
      scale: scale / 100,
      incomes,
      deductions,
      financialAssets,
      financialDeduction,
      realEstate,
      realEstateDeduction,
      omissions: false,
    },
    facts,
  );
  return { household, dsu, isee };
}

// Codes of kinship are those of ANPR.
function relationOf({ household }: SyntheticHousehold, index: number, grown: boolean): string {
  const kinship = household.data.members[index]?.kinship;
  if (index === 0) return 'declarant';
  if (kinship === '2') return 'spouse';
  if (kinship === '3') return grown ? 'adult-child' : 'minor-child';
  return 'other';
}

function isAdult(dateOfBirth: unknown, date: CivilDate): boolean {
  return typeof dateOfBirth === 'string' && Number(date.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) >= 18;
}
