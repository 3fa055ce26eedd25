import { addDays, addMonths, type CivilDate, civilDate, daysBetween } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import { dayOf, type Story, write } from './story';

/** When what was decided begins to be given, and for how many months so far. */
export interface Period {
  readonly startDate: CivilDate;
  readonly endDate: CivilDate | undefined;
  readonly months: number;
}

/** Settles the period of what is given: from the first of a month, over when the path is. */
export function periodOf(story: Story): Period {
  const { making, reach } = story;
  const startDate = civilDate(`${dayOf(story, 60).slice(0, 7)}-01`);
  const isClosed = reach === 'closed';
  const months = isClosed ? making.random.int(3, 9) : Math.max(1, Math.floor(daysBetween(startDate, making.date) / 31));
  return { startDate, endDate: isClosed ? addDays(addMonths(startDate, months), -1) : undefined, months };
}

/** What is given month by month, who gives it, out of which fund; a single gift now and then. */
export function writeDeliveries(
  story: Story,
  cartellaId: string,
  progettoId: string,
  period: Period,
): ModelRecord<'intervento'> {
  const { making, body, person, need } = story;
  const { startDate, months } = period;
  const endDate = period.endDate !== undefined && { endDate: period.endDate };
  const personShare = making.random.chance(0.3) ? need.monthly / 10 : 0;
  const enteShare = need.monthly - personShare;
  const planned = period.endDate === undefined ? Math.max(6, months) : months;
  const intervento = write(
    story,
    'intervento',
    {
      cartellaId,
      progettoId,
      kind: need.intervention,
      siussCode: need.siussCode,
      startDate,
      ...endDate,
      providerId: body.cooperative.id,
      plan: {
        unitOfMeasure: 'months',
        unitCost: need.monthly,
        entePercent: personShare === 0 ? 100 : 90,
        personPercent: personShare === 0 ? 0 : 10,
        months: monthsFrom(startDate, planned).map((first) => ({
          month: first.slice(0, 7),
          planned: 1,
          authorised: 1,
        })),
      },
    },
    startDate,
  );
  const given = {
    interventoId: intervento.id,
    personId: person.id,
    siussCode: need.siussCode,
    meansTested: need.meansTested,
  };
  write(
    story,
    'erogazione',
    {
      ...given,
      frequency: 'monthly',
      startDate,
      ...endDate,
      amount: need.monthly,
      enteShare,
      personShare,
      months: monthsFrom(startDate, months).map((first) => {
        const paidOn = addDays(addMonths(first, 1), 14);
        const amount = need.monthly;
        return { month: first.slice(0, 7), quantity: 1, amount, ...(paidOn < making.date && { paidOn }) };
      }),
    },
    startDate,
  );
  if (making.random.chance(0.2)) {
    write(
      story,
      'erogazione',
      { ...given, frequency: 'once', date: startDate, quantity: making.random.int(1, 6), unitOfMeasure: 'vouchers' },
      startDate,
    );
  }
  const amount = enteShare * Math.max(6, months);
  write(
    story,
    'commitment',
    {
      fundId: body.fund.id,
      act: `Det. ${making.random.int(1, 900)}/${startDate.slice(0, 4)}`,
      date: startDate,
      amount,
      settled: Math.min(amount, enteShare * months),
      interventoId: intervento.id,
      providerId: body.cooperative.id,
    },
    startDate,
  );
  return intervento;
}

function monthsFrom(startDate: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(startDate, index));
}
